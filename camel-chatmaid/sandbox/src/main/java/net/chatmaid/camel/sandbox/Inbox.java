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
package net.chatmaid.camel.sandbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The received messages. There are none with a test key: nothing reaches the test environment. Thread-safe. */
final class Inbox {

    private final SandboxClock clock;
    private final Ids ids;
    private final Webhooks webhooks;
    private final Rows<StoredInbound> rows;

    Inbox(Settings settings, Ids ids, Webhooks webhooks) {
        this.clock = settings.clock();
        this.ids = ids;
        this.webhooks = webhooks;
        this.rows = new Rows<>(settings.listOrder());
    }

    Rows<StoredInbound> rows() {
        return rows;
    }

    /** A message that arrives now; the group may be null. */
    SandboxInbound receive(String from, String to, String type, String content, String groupId) {
        Recipients.requireE164(from);
        if (groupId != null) {
            Recipients.requireGroup(groupId);
        }
        Instant now = clock.now();
        return add(new SandboxInbound(null, from, to, content, type, groupId != null, groupId, now, now), now);
    }

    /** Adds a message exactly as it is given; of one that was received before that time, no webhook tells. */
    SandboxInbound add(SandboxInbound given, Instant since) {
        if (given.createdAt() == null) {
            throw new IllegalArgumentException("A received message needs a createdAt, by which the list is ordered.");
        }
        long sequence = ids.nextSequence();
        SandboxInbound message = given.id() == null ? given.withId(ids.inboundId(sequence)) : given;
        rows.add(StoredInbound.of(message, sequence));
        if (message.receivedAt() != null && !message.receivedAt().isBefore(since)) {
            webhooks.expect(PlainEvent.received(message));
        }
        return message;
    }

    List<SandboxInbound> all() {
        return rows.all().stream()
                .sorted(Comparator.comparingLong(StoredInbound::sequence))
                .map(StoredInbound::message)
                .toList();
    }
}
