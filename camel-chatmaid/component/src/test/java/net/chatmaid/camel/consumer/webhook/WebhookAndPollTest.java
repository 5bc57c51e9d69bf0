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
package net.chatmaid.camel.consumer.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.consumer.LruIdempotentRepository;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A webhook and polls that share a repository are one feed. */
class WebhookAndPollTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    /** The sandbox signs by its own clock. */
    private static final long TEN_YEARS = Duration.ofDays(3650).toMillis();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final LruIdempotentRepository repository = new LruIdempotentRepository(1000, true);
    private final List<String> routed = new CopyOnWriteArrayList<>();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox).bind("routed", repository);

    private WebhookServer server;

    @BeforeEach
    void start() throws Exception {
        routes.options().setIdempotentRepository(repository);
        sandbox.clock().advance(Duration.ofHours(48));
        server = WebhookServer.in(routes.context());
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from(WebhookServer.URI_ + "&webhookTolerance=" + TEN_YEARS).to("direct:changes");
                for (String polled : List.of("status", "inbound", "phones")) {
                    from("chatmaid:" + polled + "?delay=20&initialDelay=1")
                            .routeId(polled)
                            .autoStartup(false)
                            .to("direct:changes");
                }
                from("direct:changes").process(exchange -> routed.add(text(exchange)));
            }
        });
        sandbox.webhooks().sendTo(server.uri("/chatmaid/events"), WebhookServer.SECRET);
    }

    @Test
    void whatTheWebhookBroughtThePollsDoNotBringAgain() throws Exception {
        // given
        SandboxMessage message = sandbox.addMessage(
                sandbox.liveKey(), "+15557654321", "hi", sandbox.clock().now());
        sandbox.advance(Duration.ofMinutes(10));
        SandboxInbound received = sandbox.receive("+15557654321", "Hello");
        sandbox.setConnectionStatus("+15551234567", "disconnected");
        sandbox.webhooks().deliverDue();
        await().until(() -> routed.contains("phone.disconnected"));
        List<String> byWebhook = List.copyOf(routed);
        // when
        for (String polled : List.of("status", "inbound", "phones")) {
            routes.context().getRouteController().startRoute(polled);
        }
        await().until(() -> sandbox.requestCount("GET", "/v1/messages") > 5
                && sandbox.requestCount("GET", "/v1/phone-numbers") > 3);
        // then
        assertThat(byWebhook)
                .containsSubsequence(
                        "message.sent " + message.id(),
                        "message.delivered " + message.id(),
                        "message.read " + message.id())
                .contains("message.received " + received.id());
        assertThat(routed).containsExactlyElementsOf(byWebhook);
    }

    @Test
    void whatAPollBroughtTheWebhookDoesNotBringAgain() throws Exception {
        // given
        sandbox.webhooks().sendTo(server.uri("/nowhere"), WebhookServer.SECRET);
        SandboxMessage message = sandbox.addMessage(
                sandbox.liveKey(), "+15557654321", "hi", sandbox.clock().now());
        sandbox.advance(Duration.ofMinutes(10));
        // when
        routes.context().getRouteController().startRoute("status");
        await().until(() -> routed.size() == 3);
        for (String event : List.of("message.sent", "message.delivered", "message.read")) {
            assertThat(server.delivered(WebhookServer.stage(event, message.id(), "sent", "delivered", "read")))
                    .isEqualTo(200);
        }
        // then
        assertThat(routed)
                .containsExactly(
                        "message.sent " + message.id(),
                        "message.delivered " + message.id(),
                        "message.read " + message.id());
    }

    @Test
    void leavesOutOfAPollTheStagesBeforeTheOneThatAWebhookBrought() throws Exception {
        // given: the event names no other stage
        sandbox.webhooks().sendTo(server.uri("/nowhere"), WebhookServer.SECRET);
        SandboxMessage late = sandbox.addMessage(
                sandbox.liveKey(), "+15557654321", "hi", sandbox.clock().now());
        SandboxMessage other = sandbox.addMessage(
                sandbox.liveKey(), "+15557654322", "hi", sandbox.clock().now());
        sandbox.advance(Duration.ofMinutes(10));
        server.delivered(WebhookServer.stage("message.read", late.id(), "read"));
        // when
        routes.context().getRouteController().startRoute("status");
        await().until(() -> routed.contains("message.read " + other.id()));
        // then
        assertThat(routed)
                .containsExactly(
                        "message.read " + late.id(),
                        "message.sent " + other.id(),
                        "message.delivered " + other.id(),
                        "message.read " + other.id());
        assertThat(repository.contains(late.id() + ":delivered")).isTrue();
    }

    private static String text(Exchange exchange) {
        Object id = exchange.getMessage().getHeader("CamelChatmaidMessageId");
        return exchange.getMessage().getHeader("CamelChatmaidEvent") + (id == null ? "" : " " + id);
    }
}
