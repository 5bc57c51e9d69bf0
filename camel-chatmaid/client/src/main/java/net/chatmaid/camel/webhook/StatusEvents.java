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
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;

/** Reads the events of a message's stages. */
final class StatusEvents {

    private static final String PREFIX = "message.";
    private static final String STATUS = "status";

    private StatusEvents() {}

    /**
     * The message, which has passed the stage of the event. If the data have no time for the stage, it is that of the
     * event. If the status is missing, contradicts the stage or is before it, it is the stage.
     */
    static Message message(String event, Instant timestamp, ObjectNode fields, RecordReader records) {
        MessageStatus stage = new MessageStatus(event.substring(PREFIX.length()));
        Instant time = time(stage + "At", timestamp, fields, records);
        JsonNode given = fields.path(STATUS);
        if (!given.isTextual() && EventTree.isGiven(given)) {
            records.tree().leaveOut(STATUS);
        }
        if (time == null || !agrees(given, stage, fields)) {
            fields.put(STATUS, stage.value());
        }
        return records.read(fields, Message.class);
    }

    /** The time of the stage in the data, otherwise the time of the event, which is set. */
    private static Instant time(String field, Instant timestamp, ObjectNode fields, RecordReader records) {
        JsonNode given = fields.path(field);
        Instant time = RecordReader.time(given);
        if (time != null) {
            return time;
        }
        if (EventTree.isGiven(given)) {
            records.tree().leaveOut(field);
        }
        if (timestamp != null) {
            fields.put(field, timestamp.toString());
        }
        return timestamp;
    }

    /**
     * Whether a message with this status can have passed the stage. A message that was delivered or read can have
     * failed only if the data have the time of the failure.
     */
    private static boolean agrees(JsonNode given, MessageStatus stage, ObjectNode fields) {
        if (!given.isTextual() || given.textValue().isBlank()) {
            return false;
        }
        MessageStatus status = new MessageStatus(given.textValue());
        boolean isContradiction = status.equals(MessageStatus.FAILED)
                && (stage.equals(MessageStatus.DELIVERED) || stage.equals(MessageStatus.READ))
                && RecordReader.time(fields.path("failedAt")) == null;
        return status.rank() >= stage.rank() && !isContradiction;
    }
}
