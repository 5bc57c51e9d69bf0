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
package net.chatmaid.camel.sandbox.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.SandboxListOrder;

/** The received messages. Thread-safe. */
public final class InboundStore {

    private final SandboxClock clock;
    private final IdGenerator ids;
    private final StateListener listener;
    private final EntryList<StoredInbound> entries;

    InboundStore(SandboxClock clock, SandboxListOrder listOrder, IdGenerator ids, StateListener listener) {
        this.clock = clock;
        this.ids = ids;
        this.listener = listener;
        this.entries = new EntryList<>(listOrder);
    }

    EntryList<StoredInbound> entries() {
        return entries;
    }

    /** A message that arrives now; the group may be null. */
    public SandboxInbound receive(String from, String to, String type, String content, String groupId) {
        RecipientFormat.requireE164(from);
        if (groupId != null) {
            RecipientFormat.requireGroup(groupId);
        }
        Instant now = clock.now();
        return add(new SandboxInbound(null, from, to, content, type, groupId != null, groupId, now, now), now);
    }

    /** Adds a message unchanged. No webhook reports it if it was received before that time. */
    public SandboxInbound add(SandboxInbound given, Instant since) {
        if (given.createdAt() == null) {
            throw new IllegalArgumentException("A received message needs a createdAt, by which the list is ordered.");
        }
        long sequence = ids.nextSequence();
        SandboxInbound message = given.id() == null ? withId(given, ids.inboundId(sequence)) : given;
        entries.add(StoredInbound.of(message, sequence));
        listener.onMessageReceived(message, since);
        return message;
    }

    void clear() {
        entries.clear();
    }

    private static SandboxInbound withId(SandboxInbound message, String id) {
        return new SandboxInbound(
                id,
                message.from(),
                message.to(),
                message.content(),
                message.type(),
                message.isGroup(),
                message.groupId(),
                message.receivedAt(),
                message.createdAt());
    }

    public List<SandboxInbound> all() {
        return entries.all().stream()
                .sorted(Comparator.comparingLong(StoredInbound::sequence))
                .map(StoredInbound::message)
                .toList();
    }
}
