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

import java.util.List;
import java.util.Map;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Kamelet in Java DSL and in a Pipe: what it reads from an exchange, and what it leaves on it. */
class SendSinkExchangeTest {

    private static final String CUSTOMER = "+15557654321";
    private static final String INVOICE = "https://shop.example.com/a%2Fb.pdf?X-Amz-Signature=a%2Bb&X-Amz-Expires=60";

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
    void theComponentsHeadersAreNotRead() throws Exception {
        // given
        start("kamelet:chatmaid-send-sink?to=RAW(" + CUSTOMER + ")");
        Map<String, Object> others = Map.of(
                "CamelChatmaidTo", "+15550009999",
                "CamelChatmaidMediaUrls", INVOICE,
                "CamelChatmaidContent", "other",
                "CamelChatmaidIdempotencyKey", "order-7784");
        // when
        routes.send("direct:start", "one", others);
        routes.send("direct:start", "two", others);
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactlyInAnyOrder("one", "two");
        assertThat(sandbox.messages()).allSatisfy(message -> {
            assertThat(message.to()).isEqualTo(CUSTOMER);
            assertThat(message.mediaUrls()).isEmpty();
        });
    }

    @Test
    void theHeadersOfTheKameletStayAsTheyAre() throws Exception {
        // given
        start("kamelet:chatmaid-send-sink");
        Map<String, Object> headers = Map.of("to", CUSTOMER, "media-urls", INVOICE, "idempotency-key", "order-7784");
        // then
        assertThat(routes.send("direct:start", "one", headers).getHeaders()).containsAllEntriesOf(headers);
    }

    @Test
    void aFailureLeavesNothingBehind() throws Exception {
        // given
        start("kamelet:chatmaid-send-sink");
        sandbox.failNext(2, Fault.status(400));
        Map<String, Object> headers = Map.of("to", CUSTOMER, "media-urls", INVOICE, "idempotency-key", "order-7784");
        // when
        Exchange failed = routes.context()
                .createFluentProducerTemplate()
                .to("direct:start")
                .withBody("Your invoice")
                .withHeaders(headers)
                .send();
        // then
        assertThat(failed.getException()).isNotNull();
        assertThat(failed.getMessage().getHeaders()).containsAllEntriesOf(headers);
        assertThat(failed.getMessage().getHeaders().keySet()).noneMatch(name -> name.startsWith("CamelChatmaid"));
        assertThat(failed.getProperties().keySet()).noneMatch(name -> name.startsWith("CamelChatmaid"));
        assertThat(failed.getVariables()).isEmpty();
    }

    @Test
    void aRedeliveryRepeatsTheSendUnderTheMadeKey() throws Exception {
        // given
        routes.context()
                .getComponent("chatmaid", ChatmaidComponent.class)
                .getConfiguration()
                .setMaxRetries(0);
        start("kamelet:chatmaid-send-sink");
        sandbox.failNext(1, "POST", "/v1/messages", Fault.lostResponse());
        // when
        routes.send("direct:start", "Order 7784", Map.of("to", CUSTOMER));
        // then
        assertThat(sandbox.requestCount("POST", "/v1/messages")).isEqualTo(2);
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void withNoErrorHandlerOnExceptionOfTheCallingRouteRepeatsTheSendUnderTheMadeKey() throws Exception {
        // given
        routes.context()
                .getComponent("chatmaid", ChatmaidComponent.class)
                .getConfiguration()
                .setMaxRetries(0);
        routes.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidException.class).maximumRedeliveries(2).redeliveryDelay(0);
                from("direct:start").to("kamelet:chatmaid-send-sink?noErrorHandler=true");
            }
        });
        routes.context().start();
        sandbox.failNext(2, "POST", "/v1/messages", Fault.lostResponse());
        // when
        routes.send("direct:start", "Order 7784", Map.of("to", CUSTOMER));
        // then
        assertThat(sandbox.requestCount("POST", "/v1/messages")).isEqualTo(3);
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void withNoErrorHandlerOnExceptionOfTheCallingRouteHandlesAFailure() throws Exception {
        // given
        routes.context()
                .getComponent("chatmaid", ChatmaidComponent.class)
                .getConfiguration()
                .setMaxRetries(0);
        routes.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidException.class).handled(true).to("mock:end");
                from("direct:start").to("kamelet:chatmaid-send-sink?noErrorHandler=true");
            }
        });
        routes.context().start();
        sandbox.failNext(1, "POST", "/v1/messages", Fault.status(500));
        // when
        routes.send("direct:start", "Order 7784", Map.of("to", CUSTOMER));
        // then
        assertThat(routes.ends()).hasSize(1);
    }

    @Test
    void aRawPropertyOfAPipeArrivesUnchanged() throws Exception {
        // given
        routes.start("""
                apiVersion: camel.apache.org/v1
                kind: Pipe
                metadata:
                  name: orders-to-whatsapp
                spec:
                  source:
                    uri: direct:start
                  sink:
                    ref:
                      kind: Kamelet
                      apiVersion: camel.apache.org/v1
                      name: chatmaid-send-sink
                    properties:
                      to: "RAW(%s)"
                      mediaUrls: "RAW(%s)"
                """.formatted(CUSTOMER, INVOICE));
        // when
        routes.send("direct:start", "Your invoice", Map.of());
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::mediaUrls).containsExactly(List.of(INVOICE));
    }

    @ParameterizedTest
    @CsvSource({
        "to, +15557654321",
        "to, ${header.phone}",
        "mediaUrls, https://shop.example.com/7784.pdf",
        "idempotencyKey, order-${header.orderId}"
    })
    void aPropertyOfAPipeThatWouldArriveEncodedIsRejectedAtStart(String property, String value) {
        // given
        String pipe = """
                apiVersion: camel.apache.org/v1
                kind: Pipe
                metadata:
                  name: orders-to-whatsapp
                spec:
                  source:
                    uri: direct:start
                  sink:
                    ref:
                      kind: Kamelet
                      apiVersion: camel.apache.org/v1
                      name: chatmaid-send-sink
                    properties:
                      %s: "%s"
                """.formatted(property, value);
        // then
        assertThatThrownBy(() -> routes.start(pipe))
                .hasStackTraceContaining(property)
                .hasStackTraceContaining("in a Pipe, write it as RAW(" + value + ")");
    }

    private void start(String uri) throws Exception {
        routes.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                from("direct:start").to(uri);
            }
        });
        routes.context().start();
    }
}
