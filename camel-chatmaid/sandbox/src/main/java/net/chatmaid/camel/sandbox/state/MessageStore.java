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

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import net.chatmaid.camel.sandbox.SandboxListOrder;

/** The messages and idempotency keys of one environment. Every method is atomic. */
final class MessageStore {

    private final EntryList<StoredMessage> entries;
    private final Map<String, StoredMessage> byIdempotencyKey = new HashMap<>();

    MessageStore(SandboxListOrder order) {
        this.entries = new EntryList<>(order);
    }

    EntryList<StoredMessage> entries() {
        return entries;
    }

    /** Adds the made message, or finds the one that was accepted with the key; a null key never finds one. */
    synchronized Accepted accept(String idempotencyKey, Supplier<StoredMessage> make) {
        StoredMessage original = idempotencyKey == null ? null : byIdempotencyKey.get(idempotencyKey);
        if (original != null) {
            return new Accepted(original, false);
        }
        StoredMessage message = make.get();
        entries.add(message);
        if (idempotencyKey != null) {
            byIdempotencyKey.put(idempotencyKey, message);
        }
        return new Accepted(message, true);
    }

    synchronized boolean remove(String id) {
        StoredMessage message = entries.remove(id).orElse(null);
        byIdempotencyKey.values().remove(message);
        return message != null;
    }

    synchronized void clear() {
        byIdempotencyKey.clear();
        entries.clear();
    }

    /** A message, and whether it is new. */
    record Accepted(StoredMessage message, boolean created) {}
}
