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
package net.chatmaid.camel.producer.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.chatmaid.camel.BodyFormat;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Group;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.support.TypeConverterSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value is read by one set of rules, wherever it comes from. */
class FieldFormsTest {

    private static final String A = "+15557654321";
    private static final String ONE = "https://a.example/1.jpg";
    private static final String TWO = "https://a.example/2.jpg?x=1,2";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    /** What nobody wants to receive the toString of. */
    private static final class Order {}

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    static Stream<Object> lists() throws Exception {
        return Stream.of(
                ONE + "," + TWO,
                " " + ONE + " , " + TWO + "\n",
                (ONE + "," + TWO).getBytes(StandardCharsets.UTF_8),
                List.of(ONE, TWO),
                Arrays.asList(ONE, null, "", TWO),
                Arguments.of((Object) new String[] {ONE, TWO}),
                Arguments.of((Object) new Object[] {ONE.getBytes(StandardCharsets.UTF_8), new StringBuilder(TWO)}),
                List.of(URI.create(ONE), new URL(TWO)),
                new ObjectMapper().createArrayNode().add(ONE).add(TWO));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListIsTheSameInOptionHeaderAndBody(Object urls) {
        // when
        routes.to("chatmaid:send?to=" + A)
                .withHeader("CamelChatmaidMediaUrls", urls)
                .send();
        routes.to("chatmaid:send?to=" + A + "&mediaUrls=${header.urls}")
                .withHeader("urls", urls)
                .send();
        routes.to("chatmaid:send?to=" + A).withBody(Map.of("mediaUrls", urls)).send();
        // then
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::mediaUrls)
                .containsExactly(List.of(ONE, TWO), List.of(ONE, TWO), List.of(ONE, TWO));
    }

    @Test
    void aListIsReadFromJsonAndFromSeveralFunctionsToo() {
        // when
        routes.to("chatmaid:send?bodyFormat=json&to=" + A)
                .withBody("{\"mediaUrls\": \"" + ONE + "," + TWO + "\"}")
                .send();
        routes.to("chatmaid:send?to=" + A + "&mediaUrls=${header.a},${header.none},${header.b}")
                .withHeader("a", ONE)
                .withHeader("b", TWO)
                .send();
        // then
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::mediaUrls)
                .containsExactly(List.of(ONE, TWO), List.of(ONE, TWO));
    }

    static Stream<Object> texts() {
        return Stream.of(
                "7784",
                new StringBuilder("7784"),
                7784,
                7784L,
                "7784".getBytes(StandardCharsets.UTF_8),
                "7784".toCharArray(),
                new ByteArrayInputStream("7784".getBytes(StandardCharsets.UTF_8)),
                new StringReader("7784"),
                ByteBuffer.wrap("x7784x".getBytes(StandardCharsets.UTF_8), 1, 4).slice(),
                new ObjectMapper().getNodeFactory().textNode("7784"),
                new ObjectMapper().getNodeFactory().numberNode(7784));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsReadByCamelsConverters(Object text) {
        // when
        Exchange sent = routes.to("chatmaid:send?to=" + A + "&content=Order ${header.text}: ${header.text}")
                .withHeader("text", text)
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly("Order 7784: 7784");
    }

    @Test
    void valueTypesHaveATextOfTheirOwn() {
        // given
        UUID uuid = UUID.randomUUID();
        Map<Object, String> values = Map.of(
                uuid,
                uuid.toString(),
                LocalDate.of(2026, 11, 3),
                "2026-11-03",
                Duration.ofMinutes(5),
                "PT5M",
                Locale.GERMANY,
                "de_DE",
                URI.create(ONE),
                ONE,
                BodyFormat.json,
                "json",
                true,
                "true",
                'x',
                "x");
        values.forEach((value, text) -> {
            // when
            routes.to("chatmaid:send?to=" + A)
                    .withHeader("CamelChatmaidContent", value)
                    .send();
            // then
            assertThat(sandbox.messages().get(sandbox.messages().size() - 1).content())
                    .isEqualTo(text);
        });
    }

    @Test
    void aNumberIsATextInEveryField() {
        // when
        Exchange sent = routes.to("chatmaid:send?bodyFormat=json")
                .withBody("{\"to\": 15557654321, \"content\": 7784, \"idempotencyKey\": 7}")
                .send();
        // then
        assertThat(sent.getException()).hasMessageContaining("to is '15557654321'");
        assertThat(routes.to("chatmaid:send?content=hi&to=+${header.phone}")
                        .withHeader("phone", 15557654321L)
                        .send()
                        .getException())
                .isNull();
    }

    static Stream<Object> withoutText() {
        return Stream.of(
                new Order(),
                Map.of("a", 1),
                List.of("a", "b"),
                Set.of("a"),
                Arguments.of((Object) new String[] {"a"}),
                new int[] {1},
                new Group("1@g.us", "Ours", null, null),
                new ObjectMapper().createObjectNode().put("a", 1),
                new ObjectMapper().createArrayNode().add("a"));
    }

    @ParameterizedTest
    @MethodSource("withoutText")
    void anObjectWithoutATextOfItsOwnIsRejectedWhereverItComesFrom(Object value) {
        List<Exchange> ways = List.of(
                routes.to("chatmaid:send?to=" + A + "&content=${body}")
                        .withBody(value)
                        .send(),
                routes.to("chatmaid:send?to=" + A + "&content=Order: ${body}")
                        .withBody(value)
                        .send(),
                routes.to("chatmaid:send?to=" + A + "&content=${header.x}")
                        .withHeader("x", value)
                        .send(),
                routes.to("chatmaid:send?to=" + A)
                        .withHeader("CamelChatmaidContent", value)
                        .send(),
                routes.to("chatmaid:send?content=hi")
                        .withHeader("CamelChatmaidTo", value)
                        .send(),
                routes.to("chatmaid:send?content=hi&to=" + A)
                        .withHeader("CamelChatmaidMediaUrls", List.of(ONE, value))
                        .send(),
                routes.to("chatmaid:send?content=hi&to=" + A + "&idempotencyKey=k-${body}")
                        .withBody(value)
                        .send(),
                routes.to("chatmaid:send")
                        .withBody(Map.of("to", A, "content", value))
                        .send());
        // then
        assertThat(ways).allSatisfy(sent -> assertThat(sent.getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll("expected a text", value.getClass().getTypeName()));
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void anObjectThatCamelConvertsHasAText() {
        // given
        routes.context()
                .getTypeConverterRegistry()
                .addTypeConverter(String.class, Order.class, new TypeConverterSupport() {
                    @Override
                    public <T> T convertTo(Class<T> type, Exchange exchange, Object value) {
                        return type.cast("an order");
                    }
                });
        // when
        Exchange sent = routes.to("chatmaid:send?to=" + A + "&content=This is ${body}")
                .withBody(new Order())
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly("This is an order");
    }

    @Test
    void bytesInAMapAreTheirTextForAConversionToo() {
        // given
        Map<String, Object> fields = new HashMap<>();
        fields.put("to", A.getBytes(StandardCharsets.UTF_8));
        fields.put("mediaUrls", ONE + "," + ONE);
        // when
        SendRequest request = routes.context().getTypeConverter().convertTo(SendRequest.class, fields);
        // then
        assertThat(request).extracting(SendRequest::to, SendRequest::mediaUrls).containsExactly(A, List.of(ONE, ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void jsonMayBeginWithAByteOrderMark(String charset) {
        // given
        String json = "\uFEFF{\"to\": \"" + A + "\", \"content\": \"Zażółć\"}";
        byte[] bytes = json.getBytes(Charset.forName(charset));
        // when
        for (Object body : List.of(bytes, new ByteArrayInputStream(bytes), json, new StringReader(json))) {
            Exchange sent =
                    routes.to("chatmaid:send?bodyFormat=json").withBody(body).send();
            assertThat(sent.getException()).isNull();
        }
        SendRequest converted = routes.context().getTypeConverter().convertTo(SendRequest.class, bytes);
        // then
        assertThat(sandbox.messages())
                .hasSize(4)
                .extracting(SandboxMessage::to, SandboxMessage::content)
                .containsOnly(tuple(A, "Zażółć"));
        assertThat(converted.content()).isEqualTo("Zażółć");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"to\": \"+15557654321\", \"content\": \"secret\"} {\"to\": \"+15557654322\"}",
                "{\"to\": \"+15557654321\", \"content\": \"secret\", \"content\": \"other\"}",
                "{\"to\": \"+15557654321\", \"content\": secret}",
            })
    void jsonThatWouldLoseAMessageIsRejectedWithoutItsText(String json) {
        // when
        Exchange sent =
                routes.to("chatmaid:send?bodyFormat=json").withBody(json).send();
        // then
        assertThat(sent.getException())
                .hasMessageContaining("is not JSON (line 1, column")
                .hasMessageNotContaining("secret");
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void twoSendersInABodyAreRejected() {
        // when
        Exchange sent = routes.to("chatmaid:send")
                .withBody(Map.of("from", A, "fromPhoneId", "+15550000001", "to", A, "content", "hi"))
                .send();
        // then
        assertThat(sent.getException()).hasMessageContaining("two senders");
    }
}
