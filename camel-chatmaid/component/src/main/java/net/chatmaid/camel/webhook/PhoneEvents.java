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
package net.chatmaid.camel.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import net.chatmaid.camel.model.ConnectionStatus;
import net.chatmaid.camel.model.PhoneChange;
import net.chatmaid.camel.model.PhoneNumber;

/** Changes of senders' connections as their events tell them. */
final class PhoneEvents {

    private PhoneEvents() {}

    /** The change that the event names, at the time that the sender's record has for it, else at the event's. */
    static PhoneChange change(String event, Instant timestamp, ObjectNode fields, RecordReader records) {
        ConnectionStatus changed =
                event.equals(WebhookEvent.PHONE_CONNECTED) ? ConnectionStatus.CONNECTED : ConnectionStatus.DISCONNECTED;
        rename(fields, "phoneId", "id");
        rename(fields, "status", "connectionStatus");
        if (!fields.hasNonNull("connectionStatus")) {
            fields.put("connectionStatus", changed.value());
        }
        PhoneNumber phone = records.read(fields, PhoneNumber.class);
        Instant recorded = phone.lastTime(changed);
        return new PhoneChange(phone, null, changed, recorded == null ? timestamp : recorded);
    }

    /** To what the API calls it everywhere else. */
    private static void rename(ObjectNode fields, String from, String to) {
        JsonNode value = fields.remove(from);
        if (value != null) {
            fields.set(to, value);
        }
    }
}
