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
import java.util.List;
import java.util.Set;
import net.chatmaid.camel.ChatmaidOperation;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.header.ChangeHeaders;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.tracking.InboundPoll;
import net.chatmaid.camel.tracking.PhonePoll;
import net.chatmaid.camel.tracking.StatusPoll;
import net.chatmaid.camel.tracking.TrackingOptions;

/** What a consumer of an operation polls. */
public final class ChangeSources {

    private static final Set<ChatmaidOperation> CONSUMED =
            Set.of(ChatmaidOperation.status, ChatmaidOperation.inbound, ChatmaidOperation.phones);

    private ChangeSources() {}

    /**
     * @throws IllegalArgumentException when the operation can't be consumed; the sentence says which can
     */
    public static void check(ChatmaidOperation operation) {
        if (operation == ChatmaidOperation.events) {
            throw new IllegalArgumentException("from(\"chatmaid:events\") makes no sense, as it does not poll: expected"
                    + " from(\"webhook:chatmaid:events\") for what Chatmaid pushes, or from(\"chatmaid:status\"),"
                    + " from(\"chatmaid:inbound\") and from(\"chatmaid:phones\") to poll for it");
        }
        if (!CONSUMED.contains(operation)) {
            throw new IllegalArgumentException("from(\"chatmaid:" + operation
                    + "\") makes no sense: expected to(\"chatmaid:" + operation
                    + "\"), or from(\"chatmaid:status\") for status changes, from(\"chatmaid:inbound\") for received"
                    + " messages, from(\"chatmaid:phones\") for changes of senders' connections");
        }
    }

    /**
     * @throws IllegalArgumentException when the operation has no webhooks; the sentence says which has
     */
    public static void checkWebhook(ChatmaidOperation operation) {
        if (operation != ChatmaidOperation.events) {
            throw new IllegalArgumentException("from(\"webhook:chatmaid:" + operation
                    + "\") makes no sense: expected from(\"webhook:chatmaid:events\") for what Chatmaid pushes"
                    + (CONSUMED.contains(operation) ? ", or from(\"chatmaid:" + operation + "\") to poll for it" : ""));
        }
    }

    /** The feed of an operation that {@link #check} accepts. */
    static ChangeSource of(
            ChatmaidOperation operation, ChatmaidClient client, TrackingOptions following, boolean onlyNew) {
        return switch (operation) {
            case status -> new StatusChangeSource(new StatusPoll(client, following, onlyNew, Clock.systemUTC()));
            case inbound -> inbound(client, new InboundPoll(client, following.lookback(), onlyNew, Clock.systemUTC()));
            case phones -> phones(new PhonePoll(client, following.lookback(), onlyNew, Clock.systemUTC()));
            default -> throw new IllegalStateException(operation + " was checked before");
        };
    }

    /** Nothing is received with a test key, so no request is made while there is one. */
    private static ChangeSource inbound(ChatmaidClient client, InboundPoll poll) {
        return (goOn, isRouted) -> (client.isTest() ? List.<InboundMessage>of() : poll.poll(goOn))
                .stream()
                        .map(message -> new ChangeSource.Item(
                                InboundPoll.key(message), message.id(), out -> ChangeHeaders.put(message, out)))
                        .toList();
    }

    private static ChangeSource phones(PhonePoll poll) {
        return (goOn, isRouted) -> poll.poll(isRouted).entrySet().stream()
                .map(change -> new ChangeSource.Item(
                        change.getKey(),
                        change.getValue().phone().phoneNumber(),
                        out -> ChangeHeaders.put(change.getValue(), out)))
                .toList();
    }
}
