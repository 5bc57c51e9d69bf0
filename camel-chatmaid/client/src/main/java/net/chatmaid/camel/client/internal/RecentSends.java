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
package net.chatmaid.camel.client.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import net.chatmaid.camel.client.ChatmaidIdempotencyException;
import net.chatmaid.camel.model.SendRequest;

/**
 * Which idempotency keys were used lately, and for which messages, so that no key silences another message. Holds all keys
 * of sends that are under way and a limited number of others; fingerprints, never texts. Thread-safe.
 */
public final class RecentSends {

    /** So many keys of sends that have ended are remembered. */
    static final int REMEMBERED = 10_000;

    private final Map<String, Entry> underWay = new HashMap<>();
    private final Map<String, Entry> ended = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > REMEMBERED;
        }
    };

    private static final class Entry {
        private final String fingerprint;
        private final String to;
        private String messageId;
        private boolean used;
        private int sends;

        Entry(SendRequest request) {
            this.fingerprint = SendFingerprint.of(request);
            this.to = request.to();
        }
    }

    /** The use of a key by one send. */
    public final class Registration {
        private final String key;
        private final Entry entry;

        private Registration(String key, Entry entry) {
            this.key = key;
            this.entry = entry;
        }

        /** The send has ended, and the key belongs to its message. */
        public void keep(String messageId) {
            end(key, entry, true, messageId);
        }

        /** The send has ended, and whether the key belongs to its message is not known. */
        public void keep() {
            end(key, entry, true, null);
        }

        /** The send has ended, and the key does not belong to its message, unless another send says otherwise. */
        public void free() {
            end(key, entry, false, null);
        }
    }

    /**
     * Takes the request's key for its message, until the registration is told how the send has ended.
     *
     * @param request with the key that goes out
     * @throws ChatmaidIdempotencyException when another message has the key
     */
    public synchronized Registration register(SendRequest request) {
        String key = request.idempotencyKey();
        Entry mine = new Entry(request);
        Entry known = underWay.containsKey(key) ? underWay.get(key) : ended.remove(key);
        Entry entry = known == null ? mine : known;
        if (!entry.fingerprint.equals(mine.fingerprint)) {
            if (entry.sends == 0) {
                ended.put(key, entry);
            }
            throw refusal(request, entry);
        }
        entry.sends++;
        underWay.put(key, entry);
        return new Registration(key, entry);
    }

    private synchronized void end(String key, Entry entry, boolean used, String messageId) {
        entry.used |= used;
        entry.messageId = messageId == null ? entry.messageId : messageId;
        entry.sends--;
        if (entry.sends == 0) {
            underWay.remove(key);
            if (entry.used) {
                ended.put(key, entry);
            }
        }
    }

    private static ChatmaidIdempotencyException refusal(SendRequest request, Entry other) {
        String owner;
        if (other.messageId != null) {
            owner = "message " + other.messageId + " to " + other.to;
        } else if (other.sends > 0) {
            owner = "a message to " + other.to + " that is being sent";
        } else {
            owner = "a message to " + other.to + " of which it is not known whether it was sent";
        }
        return new ChatmaidIdempotencyException(
                "The message to " + request.to()
                        + " was not sent, and no request was made: its idempotency key belongs to " + owner
                        + ", which has another recipient, text or attachment. Give each message a key of its own",
                other.messageId,
                other.to);
    }
}
