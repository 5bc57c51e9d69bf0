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
package net.chatmaid.camel.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LenientRecordsPropertyTest {

    private static final JsonMapper JSON = ModelJson.mapper();

    private static final String MESSAGE = """
            {"id": "msg_1", "from": "+15551234567", "to": "+15557654321", "isGroup": false, "groupId": "1@g.us",
             "content": "Hi", "mediaUrls": ["https://example.com/a.png"], "environment": "live", "status": "failed",
             "errorCode": "MEDIA_ERROR", "errorMessage": "No media", "createdAt": "2026-02-06T14:22:30Z",
             "sentAt": "2026-02-06T14:22:31Z", "deliveredAt": "2026-02-06T14:22:32Z", "readAt": "2026-02-06T14:22:33Z",
             "failedAt": "2026-02-06T14:22:34Z", "later": {"a": [1, null]}}""";

    private static final String ACCOUNT = """
            {"accountId": "acc_1", "name": "Shop", "stats": {"apiKeys": 1, "phoneNumbers": 2, "messages": 3},
             "createdAt": "2026-02-06T14:22:30Z"}""";

    @Example
    void keepsTheRawValueOfATimeThatCanNotBeRead() throws Exception {
        // when
        Message message = JSON.readValue(
                "{\"id\": \"msg_1\", \"sentAt\": \"x\", \"deliveredAt\": \"2026-02-06T14:18:33+0100\"}", Message.class);
        // then
        assertThat(message.id()).isEqualTo("msg_1");
        assertThat(message.sentAt()).isNull();
        assertThat(message.deliveredAt()).isEqualTo(Instant.parse("2026-02-06T13:18:33Z"));
        assertThat(message.additional()).hasToString("{sentAt=\"x\"}");
        assertThat(ModelJson.unreadableFields(message)).containsExactly("sentAt");
    }

    @Example
    void namesTheFieldOfANestedRecord() throws Exception {
        // when
        Account account =
                JSON.readValue("{\"name\": \"Shop\", \"stats\": {\"apiKeys\": \"x\", \"messages\": 3}}", Account.class);
        // then
        assertThat(account.stats().messages()).isEqualTo(3);
        assertThat(account.stats().additional()).hasToString("{apiKeys=\"x\"}");
        assertThat(ModelJson.unreadableFields(account)).containsExactly("stats.apiKeys");
    }

    @Example
    void readsWhatUsersWriteStrictly() {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> JSON.readValue("{\"to\": \"+15557654321\", \"mediaUrls\": 5}", SendRequest.class));
    }

    @Example
    void readsAPageWithUnreadableRows() throws Exception {
        // when
        JsonNode rows = JSON.readTree("[{\"id\": \"inmsg_1\", \"type\": 5, \"receivedAt\": 1770000000}]");
        InboundMessage message = JSON.treeToValue(rows.get(0), InboundMessage.class);
        // then
        assertThat(message.id()).isEqualTo("inmsg_1");
        assertThat(message.type()).isNull();
        assertThat(message.time()).isNull();
        assertThat(message.additional()).hasToString("{type=5, receivedAt=1770000000}");
    }

    @Property
    void anUnreadableFieldAffectsNoOtherField(@ForAll("changes") Change change) throws Exception {
        // given
        Message whole = JSON.readValue(MESSAGE, Message.class);
        ObjectNode object = (ObjectNode) JSON.readTree(MESSAGE);
        object.set(change.field(), change.value());
        // when
        Message read = JSON.readValue(object.toString(), Message.class);
        // then: printed again, the other fields are the same, and the strange one is not lost
        ObjectNode printed = JSON.valueToTree(read);
        ObjectNode others = JSON.valueToTree(whole);
        assertThat(printed.deepCopy().without(change.field()).toString())
                .isEqualTo(others.without(change.field()).toString());
        boolean isKept = printed.has(change.field());
        assertThat(isKept
                        || change.value().isNull()
                        || change.value().asText("x").isBlank()
                        || change.value().isEmpty())
                .isTrue();
        assertThat(JSON.readValue(printed.toString(), Message.class)).isEqualTo(read);
    }

    @Property
    void anUnreadableFieldOfAnAccountAffectsNoOtherField(@ForAll("values") JsonNode value) throws Exception {
        for (String field : List.of("accountId", "name", "email", "stats", "phoneNumbersCount", "createdAt")) {
            // given
            ObjectNode object = (ObjectNode) JSON.readTree(ACCOUNT);
            object.set(field, value);
            // when
            ObjectNode printed = JSON.valueToTree(JSON.readValue(object.toString(), Account.class));
            // then
            assertThat(printed.without(field).toString())
                    .isEqualTo(object.deepCopy().without(field).toString());
        }
    }

    record Change(String field, JsonNode value) {}

    @Provide
    Arbitrary<Change> changes() throws Exception {
        List<String> fields = new ArrayList<>();
        JSON.readTree(MESSAGE).fieldNames().forEachRemaining(fields::add);
        return Arbitraries.of(fields).flatMap(field -> values().map(value -> new Change(field, value)));
    }

    @Provide
    Arbitrary<JsonNode> values() {
        return Arbitraries.of(
                        "null",
                        "true",
                        "0",
                        "-5",
                        "1e400",
                        "1.50",
                        "1770000000000",
                        "123456789012345678901234567890",
                        "\"\"",
                        "\" \"",
                        "\"x\"",
                        "\"true\"",
                        "\"2026-02-06T14:18:33+0100\"",
                        "\"+999999999-01-01T00:00:00Z\"",
                        "[]",
                        "[null]",
                        "[[\"a\"]]",
                        "{}",
                        "{\"id\": {\"sentAt\": [1.0, null]}}")
                .map(LenientRecordsPropertyTest::tree);
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
