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
import java.util.List;
import java.util.function.BooleanSupplier;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.MessageQuery;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.StatusChange;

/**
 * Looks at the account's messages, poll by poll, and says which stages they have passed. It does not remember what it
 * said: every stage is said in every sweep, and it is the caller's to know which are new. Not thread-safe: one poll at a
 * time.
 */
public final class StatusPoll {

    private final Window window;
    private final ListPoll<Message> list;

    /**
     * @param client is asked without waiting
     * @param lookback messages that were created longer ago are not looked at
     * @param onlyNew whether only stages that were reached after this object was made count
     * @param clock the local clock, for a server that does not say what time it is
     */
    public StatusPoll(ChatmaidClient client, Duration lookback, boolean onlyNew, Clock clock) {
        ChatmaidClient now = client.withoutWaiting();
        this.window = new Window(lookback, onlyNew, clock);
        this.list = new ListPoll<>(now, window, page -> now.messages(MessageQuery.page(page)), Row::of);
    }

    /**
     * Reads on until the sweep is through, the rate budget has no room, or {@code goOn} says no; the next poll takes it
     * up from there. Blocks for the requests it makes and for nothing else.
     *
     * @return the stages of the messages that were read, in the order in which they were reached; those of one message
     *     always in the order of its life
     * @throws ChatmaidException when a request failed before anything was read; a later failure ends the poll, and
     *     shows in the next one if it lasts
     */
    public List<StatusChange> poll(BooleanSupplier goOn) {
        return list.poll(goOn).stream()
                .filter(message -> window.covers(message.createdAt()))
                .flatMap(message -> TimedStage.of(message).stream())
                .filter(stage -> window.counts(stage.change().time()))
                .sorted()
                .map(TimedStage::change)
                .toList();
    }
}
