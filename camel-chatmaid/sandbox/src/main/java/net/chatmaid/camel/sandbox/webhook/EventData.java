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
package net.chatmaid.camel.sandbox.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.SandboxPhone;
import net.chatmaid.camel.sandbox.json.TimestampFormat;
import net.chatmaid.camel.sandbox.state.OutgoingMessage;
import net.chatmaid.camel.sandbox.state.RecipientFormat;

/** The data of the webhook events, field by field. */
final class EventData {

    private EventData() {}

    static Map<String, Object> stage(SandboxMessage message) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("messageId", message.id());
        data.put("from", message.from());
        data.put("to", message.to());
        data.put("isGroup", message.isGroup());
        data.put("groupId", message.groupId());
        data.put("status", message.status());
        data.put("source", "api");
        data.put("environment", message.environment());
        data.put("sentAt", TimestampFormat.iso(message.sentAt()));
        data.put("deliveredAt", TimestampFormat.iso(message.deliveredAt()));
        data.put("readAt", TimestampFormat.iso(message.readAt()));
        data.put("failedAt", TimestampFormat.iso(message.failedAt()));
        data.put("errorCode", message.errorCode());
        data.put("errorMessage", message.errorMessage());
        return data;
    }

    static Map<String, Object> received(SandboxInbound message) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("messageId", message.id());
        data.put("from", message.from());
        data.put("to", message.to());
        data.put("content", message.content());
        data.put("type", message.type());
        data.put("isGroup", message.isGroup());
        data.put("groupId", message.groupId());
        data.put("receivedAt", TimestampFormat.iso(message.receivedAt()));
        return data;
    }

    static Map<String, Object> outgoing(OutgoingMessage message) {
        boolean isGroup = RecipientFormat.isGroup(message.to());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", message.from());
        data.put("to", message.to());
        data.put("content", message.content());
        data.put("type", "text");
        data.put("isGroup", isGroup);
        data.put("groupId", isGroup ? message.to() : null);
        data.put("source", "manual");
        data.put("sentAt", TimestampFormat.iso(message.sentAt()));
        return data;
    }

    /** With the id that live keys see: there is one event, and a sender is connected to the real WhatsApp. */
    static Map<String, Object> connection(SandboxPhone phone) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("phoneId", phone.liveId());
        data.put("phoneNumber", phone.phoneNumber());
        data.put("displayName", phone.displayName());
        data.put("status", phone.connectionStatus());
        data.put("lastConnectedAt", TimestampFormat.iso(phone.lastConnectedAt()));
        data.put("lastDisconnectedAt", TimestampFormat.iso(phone.lastDisconnectedAt()));
        return data;
    }
}
