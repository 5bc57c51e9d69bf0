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
package net.chatmaid.camel.sandbox.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import net.chatmaid.camel.sandbox.SandboxGroup;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.SandboxPhone;
import net.chatmaid.camel.sandbox.json.TimestampFormat;
import net.chatmaid.camel.sandbox.state.EntryPage;
import net.chatmaid.camel.sandbox.state.Environment;
import net.chatmaid.camel.sandbox.state.StoredSender;

/** The data of the API's responses, field by field. */
public final class ResponseData {

    private ResponseData() {}

    public static Map<String, Object> message(SandboxMessage message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", message.id());
        fields.put("from", message.from());
        fields.put("to", message.to());
        fields.put("isGroup", message.isGroup());
        fields.put("groupId", message.groupId());
        fields.put("content", message.content());
        fields.put("mediaUrls", message.mediaUrls());
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
    }

    static Map<String, Object> shortMessage(SandboxMessage message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", message.id());
        fields.put("status", message.status());
        fields.put("createdAt", TimestampFormat.iso(message.createdAt()));
        return fields;
    }

    public static Map<String, Object> inbound(SandboxInbound message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", message.id());
        fields.put("from", message.from());
        fields.put("to", message.to());
        fields.put("content", message.content());
        fields.put("type", message.type());
        fields.put("isGroup", message.isGroup());
        fields.put("groupId", message.groupId());
        fields.put("receivedAt", TimestampFormat.iso(message.receivedAt()));
        fields.put("createdAt", TimestampFormat.iso(message.createdAt()));
        return fields;
    }

    static Map<String, Object> group(SandboxGroup group) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", group.id());
        fields.put("name", group.name());
        fields.put("isCommunityAnnounce", group.isCommunityAnnounce());
        return fields;
    }

    static Map<String, Object> pagination(EntryPage<?> page) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("page", page.number());
        fields.put("limit", page.limit());
        fields.put("total", page.total());
        fields.put("totalPages", page.totalPages());
        return fields;
    }

    static Map<String, Object> phoneNumber(StoredSender sender, Environment environment) {
        SandboxPhone phone = sender.phone();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", sender.id(environment));
        fields.put("phoneNumber", phone.phoneNumber());
        fields.put("displayName", phone.displayName());
        fields.put("environment", environment.apiName());
        fields.put("connectionStatus", phone.connectionStatus());
        fields.put("lastConnectedAt", TimestampFormat.iso(phone.lastConnectedAt()));
        fields.put("lastDisconnectedAt", TimestampFormat.iso(phone.lastDisconnectedAt()));
        fields.put("createdAt", TimestampFormat.iso(phone.createdAt()));
        fields.put("updatedAt", TimestampFormat.iso(phone.updatedAt()));
        return fields;
    }

    static Map<String, Object> phoneStatus(StoredSender sender, Environment environment) {
        Map<String, Object> fields = phoneNumber(sender, environment);
        fields.keySet().removeAll(Set.of("displayName", "environment", "createdAt"));
        return fields;
    }

    static Map<String, Object> account(Environment environment, int phoneNumbers, int messages, Instant createdAt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("email", "sandbox@example.com");
        fields.put("name", "Sandbox");
        fields.put("environment", environment.apiName());
        fields.put("subscriptionStatus", "active");
        fields.put("phoneNumbersCount", phoneNumbers);
        fields.put("messagesCount", messages);
        fields.put("createdAt", TimestampFormat.iso(createdAt));
        return fields;
    }

    static Map<String, Object> accountWithStats(int apiKeys, int phoneNumbers, int messages) {
        Map<String, Object> stats = new LinkedHashMap<>();
        stats.put("apiKeys", apiKeys);
        stats.put("phoneNumbers", phoneNumbers);
        stats.put("messages", messages);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("accountId", "acc_sandbox");
        fields.put("name", "Sandbox");
        fields.put("email", "sandbox@example.com");
        fields.put("subscriptionStatus", "active");
        fields.put("stats", stats);
        return fields;
    }
}
