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
package net.chatmaid.camel.client.internal.send;

import java.util.HashMap;
import java.util.Map;
import net.chatmaid.camel.client.ChatmaidIdempotencyException;
import net.chatmaid.camel.client.internal.LruMap;
import net.chatmaid.camel.model.SendRequest;

/**
 * Remembers for which messages idempotency keys were used, so that a key is never used for a second message, which
 * would not be sent. It keeps all keys of sends in progress and a limited number of others, with fingerprints of the
 * messages instead of their texts. Thread-safe.
 */
public final class RecentSends {

    /** The number of keys of completed sends that are kept. */
    static final int REMEMBERED = 10_000;

    private final Map<String, KeyUse> inProgress = new HashMap<>();
    private final Map<String, KeyUse> ended = LruMap.of(REMEMBERED);

    /** The owners of keys, by the key and the fingerprint of a message that a response rejected for it. */
    private final Map<KeyConflict, KeyMessage> conflicts = LruMap.of(REMEMBERED);

    private record KeyConflict(String key, String fingerprint) {}

    /** The message that a key belongs to, as far as the response says. */
    private record KeyMessage(String messageId, String recipient) {

        @Override
        public String toString() {
            return "message " + messageId + (recipient == null ? "" : " to " + recipient);
        }
    }

    private static final class KeyUse {
        private final String fingerprint;
        private final String to;
        private String messageId;
        private boolean used;
        private int sends;

        KeyUse(SendRequest request) {
            this.fingerprint = SendFingerprint.of(request);
            this.to = request.to();
        }
    }

    /** A key that is in use by one send. */
    public final class SendKey {
        private final String key;
        private final KeyUse keyUse;

        private SendKey(String key, KeyUse keyUse) {
            this.key = key;
            this.keyUse = keyUse;
        }

        /** The send is complete, and the key belongs to its message. */
        public void keep(String messageId) {
            end(key, keyUse, true, messageId);
        }

        /** The send is complete, and it is not known whether the key belongs to its message. */
        public void keep() {
            end(key, keyUse, true, null);
        }

        /** The send was rejected because the key belongs to another message. The same send would be rejected again. */
        public void conflict(ChatmaidIdempotencyException response) {
            remember(new KeyConflict(key, keyUse.fingerprint), response);
            free();
        }

        /**
         * The send is complete, and the key does not belong to its message, unless another send with the key says
         * otherwise.
         */
        public void free() {
            end(key, keyUse, false, null);
        }
    }

    /**
     * Registers the key of a request for its message, until the returned object receives the result of the send.
     *
     * @param request with the key that is sent
     * @throws ChatmaidIdempotencyException if the key belongs to another message
     */
    public synchronized SendKey register(SendRequest request) {
        String key = request.idempotencyKey();
        KeyUse own = new KeyUse(request);
        KeyMessage owner = conflicts.get(new KeyConflict(key, own.fingerprint));
        if (owner != null) {
            throw rejection(request, owner.toString(), owner.messageId(), owner.recipient());
        }
        KeyUse known = inProgress.containsKey(key) ? inProgress.get(key) : ended.remove(key);
        KeyUse keyUse = known == null ? own : known;
        if (!keyUse.fingerprint.equals(own.fingerprint)) {
            if (keyUse.sends == 0) {
                ended.put(key, keyUse);
            }
            throw rejection(request, keyUse);
        }
        keyUse.sends++;
        inProgress.put(key, keyUse);
        return new SendKey(key, keyUse);
    }

    private synchronized void remember(KeyConflict message, ChatmaidIdempotencyException response) {
        conflicts.put(message, new KeyMessage(response.getMessageId(), response.getRecipient()));
    }

    private synchronized void end(String key, KeyUse keyUse, boolean used, String messageId) {
        keyUse.used |= used;
        keyUse.messageId = messageId == null ? keyUse.messageId : messageId;
        keyUse.sends--;
        if (keyUse.sends == 0) {
            inProgress.remove(key);
            if (keyUse.used) {
                ended.put(key, keyUse);
            }
        }
    }

    private static ChatmaidIdempotencyException rejection(SendRequest request, KeyUse other) {
        String owner;
        if (other.messageId != null) {
            owner = "message " + other.messageId + " to " + other.to;
        } else if (other.sends > 0) {
            owner = "a message to " + other.to + " that is being sent";
        } else {
            owner = "a message to " + other.to + ", of which it is not known whether it was sent";
        }
        return rejection(request, owner, other.messageId, other.to);
    }

    private static ChatmaidIdempotencyException rejection(
            SendRequest request, String owner, String messageId, String recipient) {
        return new ChatmaidIdempotencyException(
                "The message to " + request.to()
                        + " was not sent, and no request was made: its idempotency key belongs to " + owner
                        + ", which has another recipient, text or attachment. Use a different key for each message",
                messageId,
                recipient);
    }
}
