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

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;

/** Messages as the events of their stages tell them. */
final class StatusEvents {

    private static final String PREFIX = "message.";

    private StatusEvents() {}

    /**
     * The message, of which the event's stage is a passed one: where the data leave the stage's time out it is the
     * event's, and a status that is missing or behind the stage is the stage.
     */
    static Message message(String event, Instant timestamp, ObjectNode fields, RecordReader records) {
        MessageStatus stage = new MessageStatus(event.substring(PREFIX.length()));
        String time = stage + "At";
        boolean timed = fields.hasNonNull(time);
        if (!timed && timestamp != null) {
            fields.put(time, timestamp.toString());
        }
        MessageStatus status =
                fields.hasNonNull("status") ? records.read(fields.get("status"), MessageStatus.class) : null;
        boolean isBehind = status == null || status.rank() < stage.rank();
        if (isBehind || (!timed && timestamp == null)) {
            fields.put("status", stage.value());
        }
        return records.read(fields, Message.class);
    }
}
