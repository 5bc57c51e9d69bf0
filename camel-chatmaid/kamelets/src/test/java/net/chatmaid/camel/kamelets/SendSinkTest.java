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
package net.chatmaid.camel.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendSinkTest {

    private static final String SECOND_SENDER = "+15551234568";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private KameletRoutes routes;

    @BeforeEach
    void open() {
        routes = new KameletRoutes(sandbox);
    }

    @AfterEach
    void close() {
        routes.close();
    }

    @Test
    void theBodyIsSentToTheRecipientOfTheProperty() throws Exception {
        // given
        start("""
                to: "+15557654321"
                """);
        // when
        Message answer = routes.send("direct:start", "Order 7784 confirmed", Map.of());
        // then
        assertThat(theMessage().to()).isEqualTo("+15557654321");
        assertThat(theMessage().content()).isEqualTo("Order 7784 confirmed");
        assertThat(KameletRoutes.json(answer).get("id").asText())
                .isEqualTo(theMessage().id());
        assertThat(answer.getHeader("CamelChatmaidMessageId"))
                .isEqualTo(theMessage().id());
    }

    @Test
    void aStructuredBodyIsTextAndSaysNotWhereItGoes() throws Exception {
        // given
        start("""
                to: "+15557654321"
                """);
        Map<String, Object> strangers =
                Map.of("to", "+15550009999", "from", SECOND_SENDER, "content", "Hello", "idempotencyKey", "order-7784");
        // when
        routes.send("direct:start", strangers, Map.of());
        // then
        assertThat(theMessage().to()).isEqualTo("+15557654321");
        assertThat(theMessage().from()).isNotEqualTo(SECOND_SENDER);
        assertThat(theMessage().content()).contains("order-7784");
    }

    @ParameterizedTest
    @CsvSource({"to,from,media-urls,idempotency-key", "ce-to,ce-from,ce-mediaurls,ce-idempotencykey"})
    void headersAreReadWhereNoPropertyIsSet(String to, String from, String mediaUrls, String idempotencyKey)
            throws Exception {
        // given
        sandbox.addPhone(SECOND_SENDER, "Second", "connected");
        start("{}\n");
        Map<String, Object> headers = Map.of(
                to,
                "+15557654322",
                from,
                SECOND_SENDER,
                mediaUrls,
                "https://shop.example.com/2.pdf?a=%2B&b=1",
                idempotencyKey,
                "2");
        // when
        routes.send("direct:start", "one", headers);
        routes.send("direct:start", "one", headers);
        // then
        assertThat(theMessage().to()).isEqualTo("+15557654322");
        assertThat(theMessage().from()).isEqualTo(SECOND_SENDER);
        assertThat(theMessage().mediaUrls()).containsExactly("https://shop.example.com/2.pdf?a=%2B&b=1");
        assertThat(theMessage().content()).isEqualTo("one");
    }

    @ParameterizedTest
    @CsvSource({"to,from,media-urls,idempotency-key", "ce-to,ce-from,ce-mediaurls,ce-idempotencykey"})
    void propertiesTakePrecedenceOverHeaders(String to, String from, String mediaUrls, String idempotencyKey)
            throws Exception {
        // given
        sandbox.addPhone(SECOND_SENDER, "Second", "connected");
        start("""
                to: "+15557654321"
                from: "+15551234567"
                mediaUrls: https://shop.example.com/1.pdf
                idempotencyKey: "${body}"
                """);
        Map<String, Object> headers = Map.of(
                to,
                "+15557654322",
                from,
                SECOND_SENDER,
                mediaUrls,
                "https://shop.example.com/2.pdf",
                idempotencyKey,
                "2");
        // when
        routes.send("direct:start", "one", headers);
        routes.send("direct:start", "two", headers);
        // then
        assertThat(sandbox.messages()).hasSize(2).allSatisfy(message -> {
            assertThat(message.to()).isEqualTo("+15557654321");
            assertThat(message.from()).isEqualTo("+15551234567");
            assertThat(message.mediaUrls()).containsExactly("https://shop.example.com/1.pdf");
        });
    }

    @Test
    void whatTheHeadersSaidServesOneSend() throws Exception {
        // given
        routes.start("""
                - from:
                    uri: direct:start
                    steps:
                      - to: kamelet:chatmaid-send-sink
                      - to: "chatmaid:send?apiKey=%s&baseUrl=%s&to=RAW(+15557650000)&content=ops"
                """.formatted(sandbox.liveKey(), sandbox.baseUrl()));
        // when
        routes.send(
                "direct:start",
                "Your invoice",
                Map.of("to", "+15557654321", "media-urls", "https://shop.example.com/invoices/7784.pdf"));
        // then
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::to, SandboxMessage::content, message -> message.mediaUrls()
                        .size())
                .containsExactlyInAnyOrder(tuple("+15557654321", "Your invoice", 1), tuple("+15557650000", "ops", 0));
    }

    @Test
    void twoOfThemInARowKeepTheirOwnRecipients() throws Exception {
        // given
        routes.start("""
                - from:
                    uri: direct:start
                    steps:
                      - setProperty:
                          name: text
                          simple: "${body}"
                      - to:
                          uri: kamelet:chatmaid-send-sink
                          parameters:
                            to: "+15557654321"
                      - setBody:
                          simple: "${exchangeProperty.text}"
                      - to:
                          uri: kamelet:chatmaid-send-sink
                          parameters:
                            to: "+15557654322"
                """);
        // when
        routes.send("direct:start", "Hello", Map.of());
        // then
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::to)
                .containsExactlyInAnyOrder("+15557654321", "+15557654322");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/a%2Fb.pdf?X-Amz-Signature=a%2Bb&X-Amz-Expires=60",
                "https://shop.example/a+b.pdf?x=1+2#page=3",
                "https://shop.example/a(1)&to=+15550009999",
                "https://shop.example/%E2%82%AC?u=%7B%7Bx%7D%7D"
            })
    void aUrlInAPropertyArrivesUnchanged(String url) throws Exception {
        // given
        start("""
                to: "+15557654321"
                mediaUrls: "RAW{%s}"
                """.formatted(url));
        // when
        routes.send("direct:start", "Order 7784", Map.of());
        // then
        assertThat(theMessage().to()).isEqualTo("+15557654321");
        assertThat(theMessage().mediaUrls()).containsExactly(url);
    }

    @Test
    void aFailedSendLeavesNothingBehind() throws Exception {
        // given
        sandbox.failNext(1, Fault.status(400));
        routes.start("""
                - from:
                    uri: direct:start
                    steps:
                      - doTry:
                          steps:
                            - to: kamelet:chatmaid-send-sink
                          doCatch:
                            - exception: [java.lang.Exception]
                              steps: []
                """);
        // when
        Message answer = routes.send("direct:start", "Hello", Map.of("to", "+15557654321", "idempotency-key", "k"));
        // then
        assertThat(answer.getHeaders().keySet()).noneMatch(name -> name.startsWith("CamelChatmaid"));
        assertThat(answer.getExchange().getVariables()).isEmpty();
    }

    @Test
    void propertiesMayBeExpressionsAndHeadersAreNone() throws Exception {
        // given
        start("""
                to: "${header.phone}"
                idempotencyKey: "order-${header.orderId}"
                """);
        // when
        routes.send("direct:start", "${header.orderId}", Map.of("phone", "+15557654321", "orderId", "7784"));
        routes.send("direct:start", "${header.orderId}", Map.of("phone", "+15557654321", "orderId", "7784"));
        // then
        assertThat(theMessage().to()).isEqualTo("+15557654321");
        assertThat(theMessage().content()).isEqualTo("${header.orderId}");
    }

    @Test
    void aRecipientThatComesFromAStatusIsNotWrittenTo() throws Exception {
        // given
        start("""
                to: "+15557654321"
                """);
        // when
        routes.send(
                "direct:start",
                "Not delivered",
                Map.of("CamelChatmaidTo", "+15550000001", "CamelChatmaidContent", "Something else"));
        // then
        assertThat(theMessage().to()).isEqualTo("+15557654321");
        assertThat(theMessage().content()).isEqualTo("Not delivered");
    }

    @Test
    void withoutARecipientNothingIsSent() throws Exception {
        // given
        start("{}\n");
        // then
        assertThatThrownBy(() -> routes.send("direct:start", "Order 7784 confirmed", Map.of()))
                .hasCauseInstanceOf(ChatmaidValidationException.class)
                .hasMessageContaining("to is missing");
        assertThat(sandbox.messages()).isEmpty();
    }

    private void start(String parameters) throws Exception {
        routes.start("""
                - from:
                    uri: direct:start
                    steps:
                      - to:
                          uri: kamelet:chatmaid-send-sink
                          parameters:
                %s""".formatted(parameters.indent(12)));
    }

    private SandboxMessage theMessage() {
        assertThat(sandbox.messages()).hasSize(1);
        return sandbox.messages().get(0);
    }
}
