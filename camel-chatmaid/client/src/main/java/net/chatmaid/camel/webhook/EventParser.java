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

import static net.chatmaid.camel.webhook.EventTree.DATA;
import static net.chatmaid.camel.webhook.EventTree.EVENT;
import static net.chatmaid.camel.webhook.EventTree.IN_DATA;
import static net.chatmaid.camel.webhook.EventTree.MESSAGE_ID;
import static net.chatmaid.camel.webhook.EventTree.PHONE_ID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.JsonRecord;
import net.chatmaid.camel.model.OutgoingMessage;

/**
 * Parses an event. It rejects only bodies that do not say what has happened: without a JSON object, an event, data, or
 * the id of the message. Other fields that can't be read are left out. Thread-safe.
 */
final class EventParser {

    private static final String TIMESTAMP = "timestamp";

    /** The name of the id elsewhere in the API. */
    private static final String ID = "id";

    WebhookEvent parse(byte[] body) {
        EventTree tree = EventTreeReader.read(body);
        tree.requireOne(EVENT);
        JsonNode name = tree.root().path(EVENT);
        if (!name.isTextual() || name.textValue().isBlank()) {
            throw new ChatmaidEventException("The webhook has no event: expected its name in the field event");
        }
        String event = name.textValue();
        Instant timestamp = timestamp(tree);
        JsonRecord data = WebhookEvent.KNOWN.contains(event) ? data(event, timestamp, tree) : null;
        return new WebhookEvent(event, timestamp, data, List.copyOf(tree.leftOut()));
    }

    private static Instant timestamp(EventTree tree) {
        JsonNode value = tree.root().path(TIMESTAMP);
        Instant timestamp = RecordReader.time(value);
        if (timestamp == null && EventTree.isGiven(value)) {
            tree.leftOut().add(TIMESTAMP);
        }
        return timestamp;
    }

    private static JsonRecord data(String event, Instant timestamp, EventTree tree) {
        tree.requireOne(DATA);
        if (!(tree.data() instanceof ObjectNode fields)) {
            throw new ChatmaidEventException("The webhook " + event + " has no data: expected an object");
        }
        RecordReader records = new RecordReader(tree);
        return switch (event) {
            case WebhookEvent.MESSAGE_RECEIVED -> records.read(withId(event, fields, tree), InboundMessage.class);
            case WebhookEvent.MESSAGE_OUTGOING -> records.read(fields, OutgoingMessage.class);
            case WebhookEvent.PHONE_CONNECTED, WebhookEvent.PHONE_DISCONNECTED -> {
                tree.requireOne(IN_DATA + PHONE_ID);
                yield PhoneEvents.change(event, timestamp, fields, records);
            }
            default -> StatusEvents.message(event, timestamp, withId(event, fields, tree), records);
        };
    }

    private static ObjectNode withId(String event, ObjectNode fields, EventTree tree) {
        tree.requireOne(IN_DATA + MESSAGE_ID);
        JsonNode id = fields.remove(MESSAGE_ID);
        if (EventTree.isId(id)) {
            return fields.put(ID, id.asText());
        }
        if (EventTree.isId(fields.get(ID))) {
            return fields.put(ID, fields.get(ID).asText());
        }
        throw new ChatmaidEventException(
                "The webhook " + event + " does not say which message it is about: expected messageId");
    }
}
