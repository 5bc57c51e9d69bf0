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
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Message;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @BeforeEach
    void aDayLater() {
        sandbox.clock().advance(Duration.ofHours(48));
    }

    @Test
    void emitsEachStageAsJson() throws Exception {
        // given
        SandboxMessage message = sandbox.addMessage(
                sandbox.liveKey(), "+15557654321", "Order 7784", sandbox.clock().now());
        try (KameletRoutes routes = start("chatmaid-status-source", "trackUntil: read")) {
            // when
            sandbox.advance(Duration.ofSeconds(30));
            await().until(() -> routes.ends().size() == 3);
            // then
            assertThat(routes.ends())
                    .extracting(end -> KameletRoutes.json(end).get("status").asText())
                    .containsExactly("sent", "delivered", "read");
            Message delivered = routes.ends().get(1);
            assertThat(KameletRoutes.json(delivered).at("/message/id").asText()).isEqualTo(message.id());
            assertThat(KameletRoutes.json(delivered).get("previousStatus").asText())
                    .isEqualTo("sent");
            assertThat(delivered.getHeader("CamelChatmaidEvent")).isEqualTo("message.delivered");
            assertThat(delivered.getHeader("CamelChatmaidMessageTo")).isEqualTo("+15557654321");
        }
    }

    @Test
    void emitsAReceivedMessageAsJsonOnceOverARestart() throws Exception {
        // given
        SandboxInbound first = sandbox.receive("+15557654321", "Where is my order?");
        try (KameletRoutes routes = start("chatmaid-inbound-source", "lookback: 48h")) {
            await().until(() -> !routes.ends().isEmpty());
            Message received = routes.ends().get(0);
            assertThat(KameletRoutes.json(received).get("id").asText()).isEqualTo(first.id());
            assertThat(KameletRoutes.json(received).get("content").asText()).isEqualTo("Where is my order?");
            assertThat(received.getHeader("CamelChatmaidReplyTo")).isEqualTo("+15557654321");
        }
        // when
        SandboxInbound second = sandbox.receive("+15557654321", "Hello?");
        // then
        try (KameletRoutes routes = start("chatmaid-inbound-source", "lookback: 48h")) {
            await().until(() -> !routes.ends().isEmpty());
            assertThat(routes.ends())
                    .extracting(end -> end.getHeader("CamelChatmaidMessageId"))
                    .containsExactly(second.id());
        }
    }

    @Test
    void startsTheInboundSourceWithATestKeyAndEmitsNothing() throws Exception {
        // given
        sandbox.receive("+15557654321", "Where is my order?");
        try (KameletRoutes routes = new KameletRoutes(sandbox)) {
            // when
            routes.property("chatmaid-inbound-source", "apiKey", sandbox.testKey())
                    .start("""
                    - from:
                        uri: kamelet:chatmaid-inbound-source
                        parameters:
                          delay: 20
                        steps:
                          - to: mock:end
                    """);
            // then
            assertThat(routes.context().getRoutes()).isNotEmpty().allMatch(route -> routes.context()
                    .getRouteController()
                    .getRouteStatus(route.getRouteId())
                    .isStarted());
            assertThat(routes.ends()).isEmpty();
            assertThat(sandbox.requestCount("GET", "/v1/messages/inbound")).isZero();
        }
    }

    private KameletRoutes start(String kamelet, String parameter) throws Exception {
        KameletRoutes routes = new KameletRoutes(sandbox);
        routes.context()
                .getRegistry()
                .bind(
                        "routed",
                        FileIdempotentRepository.fileIdempotentRepository(
                                folder.resolve("routed.txt").toFile()));
        return routes.start("""
                - from:
                    uri: kamelet:%s
                    parameters:
                      delay: 20
                      idempotentRepository: "#routed"
                      %s
                    steps:
                      - to: mock:end
                """.formatted(kamelet, parameter));
    }
}
