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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The API's objects, field by field. */
final class ApiObjects {

    private ApiObjects() {}

    static Map<String, Object> message(SandboxMessage message) {
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
        fields.put("createdAt", Timestamps.text(message.createdAt()));
        fields.put("sentAt", Timestamps.text(message.sentAt()));
        fields.put("deliveredAt", Timestamps.text(message.deliveredAt()));
        fields.put("readAt", Timestamps.text(message.readAt()));
        fields.put("failedAt", Timestamps.text(message.failedAt()));
        return fields;
    }

    static Map<String, Object> shortMessage(SandboxMessage message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", message.id());
        fields.put("status", message.status());
        fields.put("createdAt", Timestamps.text(message.createdAt()));
        return fields;
    }

    static Map<String, Object> inbound(SandboxInbound message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", message.id());
        fields.put("from", message.from());
        fields.put("to", message.to());
        fields.put("content", message.content());
        fields.put("type", message.type());
        fields.put("isGroup", message.isGroup());
        fields.put("groupId", message.groupId());
        fields.put("receivedAt", Timestamps.text(message.receivedAt()));
        fields.put("createdAt", Timestamps.text(message.createdAt()));
        return fields;
    }

    static Map<String, Object> group(SandboxGroup group) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", group.id());
        fields.put("name", group.name());
        fields.put("isCommunityAnnounce", group.isCommunityAnnounce());
        return fields;
    }

    static Map<String, Object> pagination(Page<?> page) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("page", page.number());
        fields.put("limit", page.limit());
        fields.put("total", page.total());
        fields.put("totalPages", page.totalPages());
        return fields;
    }

    static Map<String, Object> phone(SandboxPhone phone, Environment environment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", phone.id(environment));
        fields.put("phoneNumber", phone.phoneNumber());
        fields.put("displayName", phone.displayName());
        fields.put("environment", environment.apiName());
        fields.put("connectionStatus", phone.connectionStatus());
        fields.put("lastConnectedAt", Timestamps.text(phone.lastConnectedAt()));
        fields.put("lastDisconnectedAt", Timestamps.text(phone.lastDisconnectedAt()));
        fields.put("createdAt", Timestamps.text(phone.createdAt()));
        fields.put("updatedAt", Timestamps.text(phone.updatedAt()));
        return fields;
    }

    static Map<String, Object> phoneStatus(SandboxPhone phone, Environment environment) {
        Map<String, Object> fields = phone(phone, environment);
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
        fields.put("createdAt", Timestamps.text(createdAt));
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
