/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package net.chatmaid.camel.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.InboundQuery;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.tracking.internal.ListPoll;
import net.chatmaid.camel.tracking.internal.ListRow;
import net.chatmaid.camel.tracking.internal.Lookback;

/**
 * Polls for received messages. It does not remember what it returned: each scan of the list returns every message, and the
 * caller knows which are new. Not thread-safe: one poll at a time.
 */
public final class InboundPoll {

    /** A message without a time comes first: nothing says that it is newer than another. */
    private static final Comparator<InboundMessage> OLDEST_FIRST =
            Comparator.comparing(InboundMessage::time, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Lookback window;
    private final ListPoll<InboundMessage> list;

    /**
     * @param client makes one attempt for each request
     * @param lookback the maximum age of the messages
     * @param onlyNew whether only messages that came after this object was made count
     * @param clock the local clock, for a server that does not say what time it is
     */
    public InboundPoll(ChatmaidClient client, Duration lookback, boolean onlyNew, Clock clock) {
        ChatmaidClient now = client.withoutWaiting();
        this.window = new Lookback(lookback, onlyNew, clock);
        this.list = new ListPoll<>(now, window, page -> now.inbound(InboundQuery.page(page)), ListRow::of);
    }

    /** The key under which a received message is remembered: {@code inbound:<id>}. */
    public static String key(InboundMessage message) {
        return "inbound:" + message.id();
    }

    /**
     * Fetches pages until the list is done, the rate budget has no permit, or {@code mayGoOn} returns false; the next poll
     * continues. Blocks for its requests and for nothing else.
     *
     * @return the fetched messages, oldest first
     * @throws ChatmaidException if a request failed before any other succeeded; a later failure ends the poll, and is
     *     thrown by the next one if it lasts
     */
    public List<InboundMessage> poll(BooleanSupplier mayGoOn) {
        return list.poll(mayGoOn).stream()
                .filter(message -> window.covers(ListRow.of(message).created()))
                .filter(message -> window.counts(recorded(message)))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** A phone that was off hands over late what it received: what was recorded after the start is new. */
    private static Instant recorded(InboundMessage message) {
        return ListRow.of(message).created();
    }
}
