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

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.JsonRecord;
import net.chatmaid.camel.model.ModelJson;
import net.chatmaid.camel.model.OutgoingMessage;

/** Reads the body of a webhook. Thread-safe. */
final class EventParser {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_TIME = 64;

    private static final List<String> TIMES = List.of(
            "sentAt",
            "deliveredAt",
            "readAt",
            "failedAt",
            "receivedAt",
            "createdAt",
            "updatedAt",
            "lastConnectedAt",
            "lastDisconnectedAt");

    private final JsonMapper json = ModelJson.mapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    WebhookEvent parse(byte[] body) {
        JsonNode root = read(body);
        if (!root.isObject()) {
            throw new ChatmaidEventException("The webhook is no JSON object");
        }
        JsonNode name = root.path("event");
        if (!name.isTextual() || name.textValue().isBlank()) {
            throw new ChatmaidEventException("The webhook has no event: expected its name in the field event");
        }
        String event = name.textValue();
        Instant timestamp = time(root, "timestamp");
        return new WebhookEvent(event, timestamp, data(event, timestamp, root.path("data")));
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException | RuntimeException e) {
            // the parser's own sentence shows what it stumbled over
            throw new ChatmaidEventException(
                    "The webhook is no JSON, or nothing that can be read: broken, nested deeper than " + DEEPEST
                            + ", a field twice, or a number longer than " + LONGEST_NUMBER + " digits");
        }
    }

    private JsonRecord data(String event, Instant timestamp, JsonNode data) {
        if (!WebhookEvent.KNOWN.contains(event)) {
            return null;
        }
        if (!(data instanceof ObjectNode fields)) {
            throw new ChatmaidEventException("The webhook " + event + " has no data: expected an object");
        }
        TIMES.forEach(field -> time(fields, field));
        RecordReader records = new RecordReader(json, event);
        return switch (event) {
            case WebhookEvent.MESSAGE_RECEIVED -> records.read(withId(event, fields), InboundMessage.class);
            case WebhookEvent.MESSAGE_OUTGOING -> records.read(fields, OutgoingMessage.class);
            case WebhookEvent.PHONE_CONNECTED, WebhookEvent.PHONE_DISCONNECTED ->
                PhoneEvents.change(event, timestamp, fields, records);
            default -> StatusEvents.message(event, timestamp, withId(event, fields), records);
        };
    }

    /** The API calls it {@code id} everywhere else. */
    private static ObjectNode withId(String event, ObjectNode fields) {
        JsonNode id = fields.remove("messageId");
        if (id == null || !id.isTextual() || id.textValue().isBlank()) {
            throw new ChatmaidEventException(
                    "The webhook " + event + " does not say which message it is about: expected messageId");
        }
        return fields.set("id", id);
    }

    /** As text only: a number would be read as seconds, however large. */
    private Instant time(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isTextual() && value.textValue().length() <= LONGEST_TIME) {
            try {
                Instant time = json.treeToValue(value, Instant.class);
                // whoever routes it may ask for its milliseconds, which not every time has
                time.toEpochMilli();
                return time;
            } catch (JsonProcessingException | RuntimeException e) {
                // as any other text
            }
        }
        throw new ChatmaidEventException("The webhook's " + field + " is no time in ISO 8601");
    }
}
