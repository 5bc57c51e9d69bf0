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

/** Reads the events of a sender's connection. */
final class PhoneEvents {

    private static final String STATUS = "status";

    private PhoneEvents() {}

    /** The change of the event, at the time in the record of the sender, otherwise at the time of the event. */
    static PhoneChange change(String event, Instant timestamp, ObjectNode fields, RecordReader records) {
        ConnectionStatus changed =
                event.equals(WebhookEvent.PHONE_CONNECTED) ? ConnectionStatus.CONNECTED : ConnectionStatus.DISCONNECTED;
        JsonNode id = fields.path(EventTree.PHONE_ID);
        rename(fields, EventTree.PHONE_ID, "id", EventTree.isId(id), records);
        JsonNode status = fields.path(STATUS);
        rename(
                fields,
                STATUS,
                "connectionStatus",
                status.isTextual() && !status.textValue().isBlank(),
                records);
        if (!fields.path("connectionStatus").isTextual()) {
            fields.put("connectionStatus", changed.value());
        }
        PhoneNumber phone = records.read(fields, PhoneNumber.class);
        Instant recorded = phone.lastTime(changed);
        return new PhoneChange(phone, null, changed, recorded == null ? timestamp : recorded);
    }

    /**
     * Renames a field to its name elsewhere in the API. A value that can't be read keeps its name, so it is kept as an
     * unknown field.
     */
    private static void rename(ObjectNode fields, String from, String to, boolean isReadable, RecordReader records) {
        JsonNode value = fields.path(from);
        if (isReadable) {
            fields.set(to, fields.remove(from));
        } else if (EventTree.isGiven(value)) {
            records.tree().leaveOut(from);
        } else {
            fields.remove(from);
        }
    }
}
