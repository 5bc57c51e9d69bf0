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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.model.ModelJson;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An unreadable value of a field that does not identify the event: the event and the other fields are read. */
class LenientEventPropertyTest {

    private static final JsonMapper JSON = ModelJson.mapper();

    private static final String TIMES = """
            "sentAt": "2026-03-01T10:00:01Z", "deliveredAt": "2026-03-01T10:00:02Z", "readAt": "2026-03-01T10:00:03Z",
            "failedAt": "2026-03-01T10:00:04Z", "errorCode": "TIMEOUT", "errorMessage": "Too late", "environment": "live",
            """;

    private static final String CONTENT = """
            "content": "Hi", "type": "text", "receivedAt": "2026-03-01T10:00:01Z", "sentAt": "2026-03-01T10:00:01Z",
            """;

    private static final String ENDS = """
            "isGroup": true, "groupId": "1@g.us", "to": "+15557654321", "from": "+15551234567", "source": "x", "more": [1]}}
            """;

    private static final List<String> EVENTS = List.of(
            start("message.sent") + "\"status\": \"read\"," + TIMES + ENDS,
            start("message.delivered") + "\"status\": \"delivered\"," + TIMES + ENDS,
            start("message.read") + "\"status\": \"read\"," + TIMES + ENDS,
            start("message.failed") + "\"status\": \"failed\"," + TIMES + ENDS,
            start("message.received") + CONTENT + ENDS,
            start("message.outgoing") + CONTENT + ENDS,
            start("phone.connected") + phone(),
            start("phone.disconnected") + phone());

    @Property
    void readsTheRest(@ForAll("changed") Changed changed) {
        // given
        WebhookEvent whole = parse(changed.before());
        // when
        WebhookEvent event = parse(changed.after());
        // then
        assertThat(event.event()).isEqualTo(whole.event());
        assertThat(others(event, changed.field())).isEqualTo(others(whole, changed.field()));
    }

    record Changed(ObjectNode before, ObjectNode after, String field) {}

    @Provide
    Arbitrary<Changed> changed() {
        return Arbitraries.of(EVENTS).flatMap(text -> {
            ObjectNode event = (ObjectNode) tree(text);
            return Combinators.combine(Arbitraries.of(fields(event)), values())
                    .as((field, value) -> new Changed(event, with(event, field, value), field));
        });
    }

    private static Arbitrary<JsonNode> values() {
        Arbitrary<JsonNode> leaves = Arbitraries.oneOf(
                Arbitraries.of(
                                "null",
                                "true",
                                "0",
                                "-1e400",
                                "1770000000000",
                                "\"\"",
                                "\" \"",
                                "\"x\"",
                                "\"failed\"",
                                "\"2026-02-06T14:18:33+0100\"",
                                "\"+999999999-01-01T00:00:00Z\"",
                                "{}",
                                "[]")
                        .map(LenientEventPropertyTest::tree),
                Arbitraries.strings().ofMaxLength(20).map(text ->
                        (JsonNode) JSON.getNodeFactory().textNode(text)),
                Arbitraries.bigDecimals()
                        .map(number -> (JsonNode) JSON.getNodeFactory().numberNode(number)));
        return Arbitraries.oneOf(
                leaves,
                leaves.list().ofMaxSize(3).map(JSON::<JsonNode>valueToTree),
                Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(6), leaves)
                        .ofMaxSize(3)
                        .map(JSON::<JsonNode>valueToTree));
    }

    /** Those of the data, and the timestamp; what decides what happened is not among them. */
    private static List<String> fields(ObjectNode event) {
        List<String> fields = new ArrayList<>(List.of("timestamp", "*", "additional", "unknown"));
        event.get("data").fieldNames().forEachRemaining(fields::add);
        fields.remove("messageId");
        return fields;
    }

    private static ObjectNode with(ObjectNode event, String field, JsonNode value) {
        ObjectNode changed = event.deepCopy();
        (field.equals("timestamp") ? changed : (ObjectNode) changed.get("data")).set(field, value);
        return changed;
    }

    private static Map<String, JsonNode> others(WebhookEvent event, String field) {
        ObjectNode data = JSON.valueToTree(event.data());
        if (data.get("phone") instanceof ObjectNode phone) {
            // the change's own time and status follow from the event and the phone's
            data = phone;
            data.remove(List.of("status", "phoneId", "connectionStatus"));
            data.remove(field.equals("phoneId") ? "id" : field);
        }
        data.remove(field);
        // follows from the others
        data.remove("status");
        return JSON.convertValue(data, new TypeReference<Map<String, JsonNode>>() {});
    }

    private static WebhookEvent parse(ObjectNode event) {
        return ChatmaidWebhook.parse(event.toString().getBytes(UTF_8));
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String start(String event) {
        return "{\"event\": \"" + event + "\", \"timestamp\": \"2026-03-01T10:00:09Z\", \"data\": {"
                + (event.startsWith("message.") && !event.endsWith("outgoing") ? "\"messageId\": \"msg_1\"," : "");
    }

    private static String phone() {
        return """
                "phoneId": "ph_1", "phoneNumber": "+15551234567", "displayName": "Shop", "status": "connecting",
                "lastConnectedAt": "2026-02-01T10:00:00Z", "lastDisconnectedAt": "2026-03-01T10:00:00Z", "more": {}}}
                """;
    }
}
