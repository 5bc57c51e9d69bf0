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
package net.chatmaid.camel.sandbox.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.json.TimestampFormat;
import net.chatmaid.camel.sandbox.state.OutgoingMessage;

/** The entries of conversations, field by field. */
public final class EntryData {

    private EntryData() {}

    static String sentKey(String id) {
        return "sent:" + id;
    }

    static String receivedKey(String id) {
        return "received:" + id;
    }

    static String outgoingKey(OutgoingMessage message) {
        return "outgoing:" + message.sequence();
    }

    static Supplier<Map<String, Object>> sent(SandboxMessage message) {
        return () -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("key", sentKey(message.id()));
            fields.put("kind", "sent");
            fields.put("conversation", conversation(message.to()));
            fields.put("id", message.id());
            fields.put("from", message.from());
            fields.put("to", message.to());
            fields.put("isGroup", message.isGroup());
            fields.put("content", message.content());
            fields.put("mediaUrls", message.mediaUrls() == null ? List.of() : message.mediaUrls());
            fields.put("environment", message.environment());
            fields.put("status", message.status());
            fields.put("errorCode", message.errorCode());
            fields.put("errorMessage", message.errorMessage());
            fields.put("createdAt", TimestampFormat.iso(message.createdAt()));
            fields.put("sentAt", TimestampFormat.iso(message.sentAt()));
            fields.put("deliveredAt", TimestampFormat.iso(message.deliveredAt()));
            fields.put("readAt", TimestampFormat.iso(message.readAt()));
            fields.put("failedAt", TimestampFormat.iso(message.failedAt()));
            return fields;
        };
    }

    public static Supplier<Map<String, Object>> received(SandboxInbound message) {
        return () -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("key", receivedKey(message.id()));
            fields.put("kind", "received");
            fields.put("conversation", conversation(message.groupId() == null ? message.from() : message.groupId()));
            fields.put("id", message.id());
            fields.put("from", message.from());
            fields.put("to", message.to());
            fields.put("isGroup", message.isGroup());
            fields.put("content", message.content());
            fields.put("mediaUrls", List.of());
            fields.put("type", message.type());
            fields.put("createdAt", TimestampFormat.iso(message.createdAt()));
            return fields;
        };
    }

    public static Supplier<Map<String, Object>> outgoing(OutgoingMessage message) {
        return () -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("key", outgoingKey(message));
            fields.put("kind", "outgoing");
            fields.put("conversation", conversation(message.to()));
            fields.put("id", null);
            fields.put("from", message.from());
            fields.put("to", message.to());
            fields.put("isGroup", message.to().endsWith("@g.us"));
            fields.put("content", message.content());
            fields.put("mediaUrls", List.of());
            fields.put("createdAt", TimestampFormat.iso(message.sentAt()));
            return fields;
        };
    }

    /** Null only in a message that is added as it is given. */
    private static String conversation(String other) {
        return other == null ? "" : other;
    }
}
