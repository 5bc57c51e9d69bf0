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
 * Polls for received messages. It does not remember what it has returned: each scan of the list returns every message,
 * and the caller remembers which ones it has routed. Not thread-safe: one poll at a time.
 */
public final class InboundPoll {

    /** A message without a time comes first, as its age is not known. */
    private static final Comparator<InboundMessage> OLDEST_FIRST =
            Comparator.comparing(InboundMessage::time, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Lookback window;
    private final ListPoll<InboundMessage> list;

    /**
     * Creates a poll. Makes no request.
     *
     * @param client makes one attempt for each request
     * @param lookback the maximum age of the messages
     * @param onlyNew whether only messages that were received after this object was created are returned
     * @param clock the local clock, which is used until the server's time is known
     */
    public InboundPoll(ChatmaidClient client, Duration lookback, boolean onlyNew, Clock clock) {
        ChatmaidClient pollingClient = client.withoutWaiting();
        this.window = new Lookback(lookback, onlyNew, clock);
        this.list = new ListPoll<>(
                pollingClient, window, page -> pollingClient.inbound(InboundQuery.page(page)), ListRow::of);
    }

    /**
     * Returns the key by which a received message is remembered.
     *
     * @param message a message with an id
     * @return {@code inbound:<id>}
     */
    public static String key(InboundMessage message) {
        return "inbound:" + message.id();
    }

    /**
     * Fetches pages until the list is complete, there is no permit, or {@code mayContinue} returns {@code false}. The
     * next poll continues. Blocks only for its requests.
     *
     * @param mayContinue is called before each request; {@code false} ends the poll
     * @return the fetched messages, the oldest first
     * @throws ChatmaidException if a request fails before any other has succeeded. A later failure ends the poll; the
     *     next poll throws it if it persists
     */
    public List<InboundMessage> poll(BooleanSupplier mayContinue) {
        return list.poll(mayContinue).stream()
                .filter(this::isInWindow)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private boolean isInWindow(InboundMessage message) {
        // a phone that was off delivers its messages late, so this time decides whether a message is new
        Instant recordedAt = ListRow.of(message).created();
        return window.isWithinLookback(recordedAt) && window.isNewEnough(recordedAt);
    }
}
