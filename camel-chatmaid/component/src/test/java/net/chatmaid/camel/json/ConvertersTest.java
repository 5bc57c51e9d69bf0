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
package net.chatmaid.camel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.chatmaid.camel.VerifyReport;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Account;
import net.chatmaid.camel.model.ConnectionStatus;
import net.chatmaid.camel.model.Group;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.JsonRecord;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.ModelJson;
import net.chatmaid.camel.model.OutgoingMessage;
import net.chatmaid.camel.model.Page;
import net.chatmaid.camel.model.Pagination;
import net.chatmaid.camel.model.PhoneChange;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.model.Usage;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConverter;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Camel's own conversions make of records and lists of them, and of the fields of a send. */
class ConvertersTest {

    private static final JsonMapper JSON = ModelJson.mapper();
    private static final Instant TIME = Instant.parse("2026-03-01T10:15:30.5Z");
    private static final String GROUP = "{\"id\":\"1@g.us\",\"name\":\"Zażółć 你好\",\"newField\":{\"a\":[1.25]}}";

    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void close() {
        context.stop();
    }

    static Stream<JsonRecord> records() {
        Message message = read("{\"id\":\"msg_1\",\"status\":\"sent\",\"createdAt\":\"" + TIME + "\"}", Message.class);
        PhoneNumber phone = read("{\"id\":\"ph_1\",\"connectionStatus\":\"connected\"}", PhoneNumber.class);
        return Stream.of(
                message,
                phone,
                read(GROUP, Group.class),
                read("{\"id\":\"inmsg_1\",\"type\":\"text\",\"newField\":1}", InboundMessage.class),
                read("{\"type\":\"text\",\"source\":\"manual\",\"newField\":1}", OutgoingMessage.class),
                read("{\"environment\":\"live\",\"newField\":1}", Account.class),
                read("{\"period\":\"day\",\"messages\":{\"total\":3},\"newField\":1}", Usage.class),
                new StatusChange(message, MessageStatus.of("pending"), MessageStatus.of("sent"), TIME),
                new PhoneChange(phone, null, ConnectionStatus.of("connected"), TIME),
                new VerifyReport(true, "live", List.of(new VerifyReport.Check("apiKey", true, "is accepted"))),
                new Page<>(List.of(message), new Pagination(1, 100, 1L, 1)),
                new SendRequest("+15551234567", "+15557654321", "Hi", List.of("https://example.com/a.png"), "k"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordIsTheSameJsonInEachType(JsonRecord body) throws Exception {
        // given
        JsonNode expected = JSON.readTree(JSON.writeValueAsString(body));
        // then
        assertThat(expected).isNotEmpty();
        assertThat(expected.findValues("additional")).isEmpty();
        assertSameJson(body, expected);
        assertThat(JSON.readTree(JSON.writeValueAsString(convert(Map.class, body))))
                .isEqualTo(expected);
    }

    @Test
    void theFieldsAreTheApisWithIsoTimesAndWithWhatIsNotKnown() throws Exception {
        String message =
                "{\"id\":\"msg_1\",\"status\":\"sent\",\"createdAt\":\"2026-03-01T10:15:30.500Z\",\"new\":[1]}";
        assertThat(convert(String.class, read(message, Message.class))).isEqualTo(message);
        assertThat(convert(String.class, read(GROUP, Group.class))).isEqualTo(GROUP);
        assertThat(convert(
                        String.class,
                        SendRequest.builder()
                                .from("ph_1")
                                .to("+15557654321")
                                .content("Hi")
                                .build()))
                .isEqualTo("{\"fromPhoneId\":\"ph_1\",\"to\":\"+15557654321\",\"content\":\"Hi\"}");
    }

    @Test
    void rowsOfACallAreAnArrayAlsoWhenThereAreNoneOrOtherListsCameBefore() throws Exception {
        // given
        List<Group> one = List.of(read(GROUP, Group.class));
        convert(String.class, new ArrayList<>(List.of("a")));
        // then
        assertSameJson(new RecordList(List.of()), JSON.readTree("[]"));
        assertSameJson(new RecordList(one), JSON.readTree("[" + GROUP + "]"));
        assertThat(new RecordList(one)).isEqualTo(one);
    }

    static Stream<Collection<Group>> collections() {
        Group group = read(GROUP, Group.class);
        return Stream.of(new ArrayList<>(List.of(group)), List.of(group), Set.of(group));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void aCollectionThatARouteMadeIsAnArray(Collection<Group> rows) throws Exception {
        assertSameJson(rows, JSON.readTree("[" + GROUP + "]"));
    }

    @Test
    void otherCollectionsAreConvertedAsBefore() throws Exception {
        assertThat(convert(String.class, List.of("a", "b"))).isEqualTo("[a, b]");
        assertThat(convert(String.class, new ArrayList<>())).isEqualTo("[]");
        assertThatThrownBy(() -> convert(JsonNode.class, List.of("a", read(GROUP, Group.class))))
                .isInstanceOf(NoTypeConversionAvailableException.class);
    }

    static Stream<Object> sends() {
        String json = "{\"from\":\"ph_1\",\"to\":\"+15557654321\",\"content\":\"Zażółć\"}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                json,
                bytes,
                new ByteArrayInputStream(bytes),
                read(json, ObjectNode.class),
                read(json, Map.class),
                json.replace("from", "fromPhoneId"));
    }

    @ParameterizedTest
    @MethodSource("sends")
    void theFieldsOfASendAreASend(Object fields) throws Exception {
        assertThat(convert(SendRequest.class, fields))
                .isEqualTo(SendRequest.builder()
                        .from("ph_1")
                        .to("+15557654321")
                        .content("Zażółć")
                        .build());
    }

    @Test
    void whatIsNoSendIsRejectedWithASentence() {
        rejected(Map.of("contnet", "Hi"), "the body has a field 'contnet': expected only from (or fromPhoneId), to,");
        rejected("{\"contnet\":\"Hi\"}", "the body has a field 'contnet'");
        rejected("[1]", "the body is a JSON ARRAY: expected an object");
        rejected("", "expected an object");
        rejected("Hello", "the body is not JSON");
        rejected(JSON.createArrayNode(), "the body is a JSON ARRAY");
    }

    private void rejected(Object body, String sentence) {
        assertThatThrownBy(() -> convert(SendRequest.class, body))
                .hasRootCauseInstanceOf(ChatmaidValidationException.class)
                .rootCause()
                .hasMessageContaining(sentence);
    }

    private void assertSameJson(Object body, JsonNode expected) throws Exception {
        assertThat(JSON.readTree(convert(String.class, body))).isEqualTo(expected);
        assertThat(JSON.readTree(convert(byte[].class, body))).isEqualTo(expected);
        assertThat(JSON.readTree(convert(InputStream.class, body))).isEqualTo(expected);
        assertThat(JSON.readTree(convert(JsonNode.class, body).toString())).isEqualTo(expected);
    }

    private <T> T convert(Class<T> type, Object body) throws Exception {
        TypeConverter converter = context.getTypeConverter();
        return converter.mandatoryConvertTo(type, body);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
