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
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each operation that a route begins with, in YAML alone: what comes out is JSON text. */
class YamlConsumersTest {

    private static final String SENDER = "+15551234567";
    private static final String ROUTE = """
            - from:
                uri: chatmaid:%s
                parameters:
                  delay: 20
                  initialDelay: 1
                steps:
                  - convertBodyTo:
                      type: String
                  - to: mock:end
            """;

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @BeforeEach
    void prepare() {
        sandbox.clock().advance(Duration.ofHours(48));
    }

    @Test
    void status() throws Exception {
        // given
        start("status");
        SandboxMessage message = sandbox.addMessage(
                sandbox.liveKey(), "+15557654321", "Order 7784", sandbox.clock().now());
        // when
        sandbox.advance(Duration.ofSeconds(5));
        JsonNode change = firstEnd();
        // then
        assertThat(change.get("status").asText()).isEqualTo("sent");
        assertThat(change.get("message").get("id").asText()).isEqualTo(message.id());
        assertThat(change.get("time").isTextual()).isTrue();
    }

    @Test
    void inbound() throws Exception {
        // given
        start("inbound");
        // when
        SandboxInbound received = sandbox.receive("+15557654321", "Where is my order?");
        JsonNode message = firstEnd();
        // then
        assertThat(message.get("id").asText()).isEqualTo(received.id());
        assertThat(message.get("content").asText()).isEqualTo("Where is my order?");
        assertThat(message.get("receivedAt").isTextual()).isTrue();
    }

    @Test
    void phones() throws Exception {
        // given
        start("phones");
        // when
        sandbox.clock().advance(Duration.ofSeconds(2));
        sandbox.setConnectionStatus(SENDER, "disconnected");
        JsonNode change = firstEnd();
        // then
        assertThat(change.get("previousStatus").asText()).isEqualTo("connected");
        assertThat(change.get("status").asText()).isEqualTo("disconnected");
        assertThat(change.get("phone").get("phoneNumber").asText()).isEqualTo(SENDER);
    }

    private void start(String operation) throws Exception {
        YamlRoutes.start(routes, ROUTE.formatted(operation));
        // what was there before the route has been read
        await().until(() -> sandbox.requestCount() > 2);
    }

    private JsonNode firstEnd() {
        await().until(() -> !YamlRoutes.ends(routes).isEmpty());
        return YamlRoutes.ends(routes).get(0);
    }
}
