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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each operation that a route calls, in YAML alone: what comes out is JSON text. */
class YamlProducersTest {

    private static final String TO = "+15557654321";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @Test
    void send() throws Exception {
        // when
        JsonNode sent = end("""
                - from:
                    uri: direct:start
                    steps:
                      - setBody:
                          constant: '{"to": "+15557654321", "content": "Order 7784 is on its way"}'
                      - convertBodyTo:
                          type: net.chatmaid.camel.model.SendRequest
                      - to: chatmaid:send
                      - convertBodyTo:
                          type: String
                      - to: mock:end
                """);
        // then
        assertThat(sandbox.messages()).singleElement().satisfies(message -> {
            assertThat(message.content()).isEqualTo("Order 7784 is on its way");
            assertThat(sent.get("id").asText()).isEqualTo(message.id());
        });
        assertThat(sent.get("to").asText()).isEqualTo(TO);
        assertThat(Instant.parse(sent.get("createdAt").asText())).isNotNull();
    }

    @Test
    void status() throws Exception {
        // given
        SandboxMessage message = add(1).get(0);
        // when
        JsonNode found = end("""
                - from:
                    uri: direct:start
                    steps:
                      - to: "chatmaid:status?messageId=%s"
                      - convertBodyTo:
                          type: String
                      - to: mock:end
                """.formatted(message.id()));
        // then
        assertThat(found.get("id").asText()).isEqualTo(message.id());
        assertThat(found.get("content").asText()).isEqualTo("Order 0");
    }

    @Test
    void aPageOfMessages() throws Exception {
        // given
        List<SandboxMessage> messages = add(5);
        // when
        JsonNode page = end("""
                - from:
                    uri: direct:start
                    steps:
                      - to: chatmaid:messages?limit=3
                      - convertBodyTo:
                          type: String
                      - to: mock:end
                """);
        // then
        assertThat(page.isArray()).isTrue();
        assertThat(page).hasSize(3);
        assertThat(messages).extracting(SandboxMessage::id).containsAll(page.findValuesAsText("id"));
    }

    @Test
    void anEmptyPageOfMessages() throws Exception {
        // when
        JsonNode page = end("""
                - from:
                    uri: direct:start
                    steps:
                      - to: chatmaid:messages
                      - convertBodyTo:
                          type: byte[]
                      - convertBodyTo:
                          type: String
                      - to: mock:end
                """);
        // then
        assertThat(page.isArray()).isTrue();
        assertThat(page).isEmpty();
    }

    @Test
    void allMessages() throws Exception {
        // given
        List<SandboxMessage> messages = add(120);
        // when
        List<JsonNode> rows = ends("""
                - from:
                    uri: direct:start
                    steps:
                      - to: chatmaid:messages?fetch=all
                      - split:
                          simple: "${body}"
                          streaming: true
                          steps:
                            - transformDataType:
                                toType: chatmaid:application-json
                            - to: mock:end
                """);
        // then
        assertThat(rows)
                .extracting(row -> row.get("id").asText())
                .containsExactlyInAnyOrderElementsOf(
                        messages.stream().map(SandboxMessage::id).toList());
        assertThat(sandbox.requestCount("GET", "/v1/messages")).isEqualTo(2);
    }

    @Test
    void phones() throws Exception {
        // when
        JsonNode phones = end(answerOf("chatmaid:phones"));
        // then
        assertThat(phones.findValuesAsText("phoneNumber")).contains("+15551234567");
        assertThat(phones.findValuesAsText("connectionStatus")).contains("connected");
    }

    @Test
    void inbound() throws Exception {
        // given
        SandboxInbound received = sandbox.receive(TO, "Where is my order?");
        // when
        JsonNode page = end(answerOf("chatmaid:inbound"));
        // then
        assertThat(page).singleElement().satisfies(row -> {
            assertThat(row.get("id").asText()).isEqualTo(received.id());
            assertThat(row.get("content").asText()).isEqualTo("Where is my order?");
        });
    }

    @Test
    void groups() throws Exception {
        // when
        JsonNode groups = end(answerOf("chatmaid:groups"));
        // then
        assertThat(groups).hasSize(2).allSatisfy(group -> assertThat(
                        group.get("isCommunityAnnounce").isBoolean())
                .isTrue());
        assertThat(groups.findValuesAsText("id")).contains("120363043211234567@g.us");
    }

    @Test
    void account() throws Exception {
        // when
        JsonNode account = end(answerOf("chatmaid:account"));
        // then
        assertThat(account.get("environment").asText()).isEqualTo("live");
    }

    @Test
    void usage() throws Exception {
        // given
        add(3);
        // when
        JsonNode usage = end(answerOf("chatmaid:usage?period=day"));
        // then
        assertThat(usage.get("period").asText()).isEqualTo("day");
        assertThat(usage.get("messages").get("total").asInt()).isEqualTo(3);
    }

    @Test
    void verify() throws Exception {
        // when
        JsonNode report = end(answerOf("chatmaid:verify?from=+15551234567"));
        // then
        assertThat(report.get("environment").asText()).isEqualTo("live");
        assertThat(report.get("ready").asBoolean()).isFalse();
        assertThat(report.get("checks").findValuesAsText("name"))
                .containsExactly("apiKey", "environment", "sender", "webhookSecret");
    }

    @Test
    void theBodyInAnExpressionIsItsJson() throws Exception {
        // when
        JsonNode answer = end("""
                - from:
                    uri: direct:start
                    steps:
                      - to: chatmaid:verify
                      - setHeader:
                          name: report
                          simple: "${body.toString}"
                      - setBody:
                          simple: '{"answer": ${body}}'
                      - to: mock:end
                """);
        // then
        assertThat(answer.get("answer").get("environment").asText()).isEqualTo("live");
        assertThat(routes.mock("end").getExchanges().get(0).getMessage().getHeader("report", String.class))
                .startsWith("Not ready to go live:");
    }

    private static String answerOf(String uri) {
        return """
                - from:
                    uri: direct:start
                    steps:
                      - to: "%s"
                      - convertBodyTo:
                          type: String
                      - to: mock:end
                """.formatted(uri);
    }

    private JsonNode end(String yaml) throws Exception {
        List<JsonNode> ends = ends(yaml);
        assertThat(ends).hasSize(1);
        return ends.get(0);
    }

    private List<JsonNode> ends(String yaml) throws Exception {
        YamlRoutes.start(routes, yaml);
        Exchange done = routes.to("direct:start").send();
        assertThat(done.getException()).isNull();
        return YamlRoutes.ends(routes);
    }

    private List<SandboxMessage> add(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> sandbox.addMessage(sandbox.liveKey(), TO, "Order " + i, Instant.now()))
                .toList();
    }
}
