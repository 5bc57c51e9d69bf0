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
package net.chatmaid.camel.consumer;

import java.time.Clock;
import java.util.Set;
import net.chatmaid.camel.ChatmaidOperation;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.tracking.InboundPoll;
import net.chatmaid.camel.tracking.PhonePoll;
import net.chatmaid.camel.tracking.StatusPoll;
import net.chatmaid.camel.tracking.TrackingOptions;

/** Creates the change source of an operation. */
public final class ChangeSources {

    private static final Set<ChatmaidOperation> CONSUMED =
            Set.of(ChatmaidOperation.status, ChatmaidOperation.inbound, ChatmaidOperation.phones);

    private ChangeSources() {}

    /**
     * @throws IllegalArgumentException if the operation is not supported as a consumer; the message names those that
     *     are
     */
    public static void check(ChatmaidOperation operation) {
        if (operation == ChatmaidOperation.events) {
            throw new IllegalArgumentException(
                    "from(\"chatmaid:events\") is not supported, as it does not poll: expected"
                            + " from(\"webhook:chatmaid:events\") for what Chatmaid pushes, or from(\"chatmaid:status\"),"
                            + " from(\"chatmaid:inbound\") and from(\"chatmaid:phones\") to poll for it");
        }
        if (!CONSUMED.contains(operation)) {
            throw new IllegalArgumentException("from(\"chatmaid:" + operation
                    + "\") is not supported: expected to(\"chatmaid:" + operation
                    + "\"), or from(\"chatmaid:status\") for status changes, from(\"chatmaid:inbound\") for received"
                    + " messages, from(\"chatmaid:phones\") for changes of senders' connections");
        }
    }

    /**
     * @throws IllegalArgumentException if the operation has no webhooks; the message names the one that has
     */
    public static void checkWebhook(ChatmaidOperation operation) {
        if (operation != ChatmaidOperation.events) {
            throw new IllegalArgumentException("from(\"webhook:chatmaid:" + operation
                    + "\") is not supported: expected from(\"webhook:chatmaid:events\") for what Chatmaid pushes"
                    + (CONSUMED.contains(operation) ? ", or from(\"chatmaid:" + operation + "\") to poll for it" : ""));
        }
    }

    /** The changes of an operation that {@link #check} accepts. */
    static ChangeSource of(
            ChatmaidOperation operation, ChatmaidClient client, TrackingOptions tracking, boolean onlyNew) {
        Clock clock = Clock.systemUTC();
        return switch (operation) {
            case status -> new StatusChangeSource(new StatusPoll(client, tracking, onlyNew, clock));
            case inbound ->
                new InboundChangeSource(client, new InboundPoll(client, tracking.lookback(), onlyNew, clock));
            case phones -> new PhoneChangeSource(new PhonePoll(client, tracking.lookback(), onlyNew, clock));
            default -> throw new AssertionError(operation + " was checked before");
        };
    }
}
