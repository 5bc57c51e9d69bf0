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
import static org.awaitility.Awaitility.await;

import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Message;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receives what the sandbox pushes. */
class WebhookSourceTest {

    /** With characters that have a meaning in a URI. */
    private static final String SECRET = "whsec_5a+1f/08c4=e9%2B7&b3";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final IdempotentRepository routed = MemoryIdempotentRepository.memoryIdempotentRepository();

    @Test
    void emitsAReceivedMessageAsJson() throws Exception {
        // given
        try (KameletRoutes routes = start("", "/chatmaid/events")) {
            // when
            SandboxInbound inbound = sandbox.receive("+15557654321", "Where is my order?");
            await().until(() -> !routes.ends().isEmpty());
            // then
            Message received = routes.ends().get(0);
            assertThat(KameletRoutes.json(received).get("id").asText()).isEqualTo(inbound.id());
            assertThat(KameletRoutes.json(received).get("content").asText()).isEqualTo("Where is my order?");
            assertThat(received.getHeader("CamelChatmaidEvent")).isEqualTo("message.received");
            assertThat(received.getHeader("CamelChatmaidReplyTo")).isEqualTo("+15557654321");
        }
    }

    @Test
    void emitsAMessageFromThePhoneAsJson() throws Exception {
        // given
        try (KameletRoutes routes = start("webhookPath: /hooks/whatsapp", "/hooks/whatsapp")) {
            // when
            sandbox.personWrites("+15557654321", "It leaves today");
            await().until(() -> !routes.ends().isEmpty());
            // then
            Message typed = routes.ends().get(0);
            assertThat(KameletRoutes.json(typed).get("content").asText()).isEqualTo("It leaves today");
            assertThat(typed.getHeader("CamelChatmaidEvent")).isEqualTo("message.outgoing");
        }
    }

    @Test
    void emitsAConnectionChangeAsJson() throws Exception {
        // given
        try (KameletRoutes routes = start("", "/chatmaid/events")) {
            // when
            sandbox.setConnectionStatus("+15551234567", "disconnected");
            await().until(() -> !routes.ends().isEmpty());
            // then
            Message change = routes.ends().get(0);
            assertThat(KameletRoutes.json(change).isObject()).isTrue();
            assertThat(change.getHeader("CamelChatmaidEvent")).isEqualTo("phone.disconnected");
            assertThat(change.getHeader("CamelChatmaidConnectionStatus")).isEqualTo("disconnected");
        }
    }

    @Test
    void emitsAndRemembersOnlyTheNamedEvents() throws Exception {
        // given
        try (KameletRoutes routes =
                start("events: message.delivered\n      idempotentRepository: \"#routed\"", "/chatmaid/events")) {
            // when
            SandboxMessage message = sandbox.addMessage(
                    sandbox.liveKey(),
                    "+15557654321",
                    "Order 7784",
                    sandbox.clock().now());
            await().until(() -> sandbox.webhooks().counts().accepted() == 3);
            // then
            assertThat(routes.ends())
                    .extracting(end -> KameletRoutes.json(end).get("status").asText())
                    .containsExactly("delivered");
            assertThat(routed.contains(message.id() + ":delivered")).isTrue();
        }
    }

    /** The reference to the secret has a default, which must not become the secret: others can guess a route's id. */
    @ParameterizedTest
    @ValueSource(strings = {"", "{{?env:CHATMAID_NOT_SET}}", "{{?not.set}}"})
    void doesNotStartWithoutASecret(String secret) throws Exception {
        try (KameletRoutes routes =
                new KameletRoutes(sandbox).property("chatmaid-webhook-source", "webhookSecret", secret)) {
            assertThatThrownBy(() -> routes.start("""
                    - from:
                        uri: kamelet:chatmaid-webhook-source
                        steps:
                          - to: mock:end
                    """)).hasStackTraceContaining("webhookSecret");
        }
    }

    private KameletRoutes start(String parameter, String path) throws Exception {
        KameletRoutes routes = new KameletRoutes(sandbox).property("chatmaid-webhook-source", "webhookSecret", SECRET);
        routes.context().getRegistry().bind("routed", routed);
        routes.start("""
                - from:
                    uri: kamelet:chatmaid-webhook-source
                    parameters:
                      noErrorHandler: true
                      %s
                    steps:
                      - to: mock:end
                """.formatted(parameter));
        sandbox.webhooks().sendTo(routes.webhooks(path), SECRET);
        return routes;
    }
}
