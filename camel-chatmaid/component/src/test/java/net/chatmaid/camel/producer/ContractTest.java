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
package net.chatmaid.camel.producer;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.FieldRules;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxRequest;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That everything the component asks is what the document of the API lets it ask. */
class ContractTest {

    private static final Contract CONTRACT = new Contract();
    private static final String SEND = "POST /v1/messages/send";
    private static final String BOTH = "from=+15551234567&to=+15557654321";

    @RegisterExtension
    final ChatmaidSandboxExtension extension = ChatmaidSandboxExtension.create();

    private final AtomicInteger answers = new AtomicInteger();
    private final List<String> wrongAnswers = new CopyOnWriteArrayList<>();
    private ChatmaidSandbox sandbox;
    private SandboxRoutes routes;

    @BeforeEach
    void open() throws Exception {
        sandbox = extension.get();
        sandbox.wireMock().addMockServiceRequestListener((request, answer) -> {
            answers.incrementAndGet();
            wrongAnswers.addAll(CONTRACT.violations(request.getMethod().getName(), request.getUrl(), answer));
        });
        routes = SandboxRoutes.live(sandbox).start();
    }

    @AfterEach
    void close() {
        routes.close();
    }

    /** The last request that is expected, and the producer with a body and headers that makes it. */
    record Operation(String request, String uri, Object body, Map<String, Object> headers) {

        Operation(String request, String uri, Object body) {
            this(request, uri, body, Map.of());
        }
    }

    static List<Operation> calls() {
        return List.of(
                new Operation(SEND, "chatmaid:send?" + BOTH, "Order 7784 confirmed"),
                new Operation(SEND, "chatmaid:send?" + BOTH, "😀".repeat(4096)),
                new Operation(SEND, "chatmaid:send?" + BOTH + "&idempotencyKey=order-7784", "Once"),
                new Operation(SEND, "chatmaid:send?" + BOTH + "&mediaUrls=https://example.com/a.png", null),
                new Operation(SEND, "chatmaid:send?to=120363043211234567@g.us", "To a group"),
                new Operation(SEND, "chatmaid:send", everyField()),
                new Operation("GET /v1/messages/msg_none", "chatmaid:status", "msg_none"),
                new Operation("GET /v1/phone-numbers", "chatmaid:phones", null),
                new Operation("GET /v1/messages", "chatmaid:messages?status=failed", null),
                new Operation("GET /v1/messages", "chatmaid:messages?fetch=all&page=2&limit=7", null),
                new Operation("GET /v1/messages/inbound", "chatmaid:inbound", null),
                new Operation("GET /v1/messages/inbound/inmsg_none", "chatmaid:inbound?messageId=inmsg_none", null),
                new Operation("GET /v1/groups", "chatmaid:groups?from=+15551234567", null),
                new Operation("GET /v1/account", "chatmaid:account", null),
                new Operation("GET /v1/account/usage", "chatmaid:usage?period=week", null),
                new Operation("GET /v1/phone-numbers", "chatmaid:verify", null),
                new Operation("GET /v1/phone-numbers", "chatmaid:phones?lookup=connected", null),
                new Operation("GET /v1/phone-numbers/%2B15551234567", "chatmaid:phones?phone=+15551234567", null),
                new Operation(
                        "GET /v1/phone-numbers/phone_1",
                        "chatmaid:phones",
                        null,
                        Map.of("CamelChatmaidPhone", "phone_1")),
                new Operation(
                        "GET /v1/phone-numbers/%2B15550000001/status",
                        "chatmaid:phones?lookup=status", "+15550000001"));
    }

    private static Map<String, Object> everyField() {
        return Map.of(
                "from", "+15551234567",
                "to", "+15557654321",
                "content", "With two attachments",
                "mediaUrls", List.of("https://example.com/a,b.png?c=%20", "HTTPS://example.com/ä"),
                "idempotencyKey", "order-".repeat(20));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyCallConforms(Operation call) {
        // when
        routes.to(call.uri()).withBody(call.body()).withHeaders(call.headers()).send();
        // then
        assertThat(sandbox.requests())
                .last()
                .extracting(request -> request.method() + " " + request.path())
                .isEqualTo(call.request());
        assertConforming();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "../account", "a b+c", "%2F", "?x=1&y#z", "ä€😀", "a;b", "*", "a:b@c"})
    void anAwkwardIdConforms(String id) {
        // when
        routes.to("chatmaid:status")
                .withHeader(ChatmaidConstants.MESSAGE_ID, id)
                .send();
        routes.to("chatmaid:phones?lookup=status")
                .withHeader(ChatmaidConstants.PHONE, id)
                .send();
        // then
        assertThat(sandbox.requestCount()).isEqualTo(FieldRules.from(id).isEmpty() ? 2 : 1);
        assertConforming();
    }

    @Test
    void whatIsAskedAgainConforms() {
        // given
        sandbox.failNext(1, Fault.rateLimited(Duration.ofMillis(1)));
        sandbox.failNext(1, Fault.status(503));
        sandbox.failNext(1, Fault.html(502));
        // when
        routes.to("chatmaid:send?" + BOTH).withBody("hi").send();
        // then
        assertThat(sandbox.requestCount()).isEqualTo(4);
        assertConforming();
    }

    @ParameterizedTest
    @CsvSource({
        "chatmaid:status, /v1/messages, 7",
        "chatmaid:inbound, /v1/messages/inbound, 7",
        "chatmaid:phones, /v1/phone-numbers, 3"
    })
    void thePollsOfAConsumerConform(String uri, String path, int requests) throws Exception {
        // given: more than a page
        for (int i = 0; i < 150; i++) {
            sandbox.addMessage(
                    sandbox.liveKey(), "+15557654321", "hi", sandbox.clock().now());
            sandbox.receive("+15557654321", "hi");
        }
        // when
        routes.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri + "?delay=20&initialDelay=1").to("mock:changes");
            }
        });
        await().until(() -> sandbox.requestCount("GET", path) >= requests);
        // then
        assertConforming();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /v1/messages/send  |           | {\"fromPhoneId\":\"+1\",\"to\":\"+15557654321\",\"content\":\"x\",\"environment\":\"test\"}",
                "POST | /v1/messages/send  |           | {\"fromPhoneId\":\"+1\",\"to\":\"+15557654321\"}",
                "POST | /v1/messages/send  |           | {\"fromPhoneId\":\"+1\",\"to\":\"+15557654321\",\"content\":\"\"}",
                "POST | /v1/messages/send  |           | {\"fromPhoneId\":\"+1\",\"to\":\"someone\",\"content\":\"x\"}",
                "POST | /v1/messages/send  |           | {\"fromPhoneId\":\"+1\",\"content\":\"x\"}",
                "POST | /v1/messages/send  |           | {\"fromPhoneId\":\"+1\",\"to\":\"+15557654321\",\"mediaUrls\":[\"http://a.b/c\"]}",
                "GET  | /v1/messages       | limit=101 | ",
                "GET  | /v1/messages       | page=0    | ",
                "GET  | /v1/messages       | status=x  | ",
                "GET  | /v1/messages       | other=1   | ",
                "GET  | /v1/groups         |           | ",
                "GET  | /v1/account/usage  | period=y  | ",
                "GET  | /v1/messages/a/b   |           | ",
                "PUT  | /v1/messages       |           | "
            })
    void aWrongRequestIsReported(String method, String path, String query, String body) {
        // given
        SandboxRequest request = new SandboxRequest(
                Instant.EPOCH,
                method,
                path,
                query == null ? "" : query,
                body == null ? "" : body,
                Map.of("content-type", List.of("application/json")));
        // then
        assertThat(CONTRACT.violations(List.of(request))).isNotEmpty();
    }

    @Test
    void aWrongAnswerIsReported() {
        // given
        sandbox.wireMock()
                .stubFor(get("/v1/phone-numbers").willReturn(okJson("{\"success\":true,\"data\":[{\"id\":\"p1\"}]}")));
        // when
        routes.to("chatmaid:phones").send();
        // then
        assertThat(wrongAnswers).singleElement().asString().contains("connectionStatus", "phoneNumber");
    }

    private void assertConforming() {
        assertThat(CONTRACT.violations(sandbox.requests())).isEmpty();
        assertThat(wrongAnswers).isEmpty();
        assertThat(answers).hasPositiveValue();
    }
}
