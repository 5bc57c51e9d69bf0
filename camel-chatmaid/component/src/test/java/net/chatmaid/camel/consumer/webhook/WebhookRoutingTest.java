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

import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.OutgoingMessage;
import net.chatmaid.camel.model.PhoneChange;
import net.chatmaid.camel.model.StatusChange;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the events become in a route, and when. */
class WebhookRoutingTest {

    private final CamelContext context = new DefaultCamelContext();
    private final List<Exchange> routed = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        context.stop();
    }

    @Test
    void aStageIsTheChangeThatPollingEmits() throws Exception {
        // given
        WebhookServer server = start("");
        // when
        int answer = server.delivered(stage("message.sent", "msg_1", "sent"));
        // then
        assertThat(answer).isEqualTo(200);
        StatusChange change = routed.get(0).getMessage().getBody(StatusChange.class);
        assertThat(change.status()).isEqualTo(MessageStatus.SENT);
        assertThat(change.message().id()).isEqualTo("msg_1");
        assertThat(change.time()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(routed.get(0).getMessage().getHeaders())
                .containsEntry("CamelChatmaidEvent", "message.sent")
                .containsEntry("CamelChatmaidMessageId", "msg_1")
                .containsEntry("CamelChatmaidStatus", "sent")
                .containsEntry("CamelChatmaidMessageTo", "+15557654321")
                .containsEntry("CamelChatmaidStatusTime", Instant.parse("2026-03-01T10:00:00Z"))
                .containsEntry("CamelMessageTimestamp", 1772359200000L)
                .containsEntry("CamelChatmaidPreviousStatus", "pending")
                .hasSize(7);
    }

    @Test
    void theOtherEventsHaveTheirRecordsToo() throws Exception {
        // given
        WebhookServer server = start("");
        // when
        server.delivered("""
                {"event": "message.received", "data": {"messageId": "inmsg_1", "from": "+15557654321", "type": "text",
                "content": "Hi"}}""");
        server.delivered("""
                {"event": "message.outgoing", "data": {"from": "+15551234567", "to": "+15557654321", "type": "text",
                "content": "On it"}}""");
        server.delivered("""
                {"event": "phone.disconnected", "data": {"phoneId": "ph_1", "phoneNumber": "+15551234567",
                "status": "disconnected", "lastDisconnectedAt": "2026-03-01T10:00:00Z"}}""");
        // then
        assertThat(routed)
                .extracting(exchange -> exchange.getMessage().getBody().getClass())
                .isEqualTo(List.of(InboundMessage.class, OutgoingMessage.class, PhoneChange.class));
        assertThat(events()).containsExactly("message.received", "message.outgoing", "phone.disconnected");
        assertThat(routed.get(0).getMessage().getHeader("CamelChatmaidReplyTo")).isEqualTo("+15557654321");
        assertThat(routed.get(1).getMessage().getHeader("CamelChatmaidType")).isEqualTo("text");
        assertThat(routed.get(2).getMessage().getHeader("CamelChatmaidPhoneNumber"))
                .isEqualTo("+15551234567");
    }

    @Test
    void eachIsRoutedOnce() throws Exception {
        // given
        WebhookServer server = start("");
        List<String> deliveries = List.of(
                stage("message.sent", "msg_1", "sent"),
                "{\"event\": \"message.received\", \"data\": {\"messageId\": \"inmsg_1\"}}",
                "{\"event\": \"message.outgoing\", \"data\": {\"content\": \"On it\"}}",
                "{\"event\": \"message.outgoing\", \"data\": {\"content\": \"On it\", \"to\": \"+15557654321\"}}",
                "{\"event\": \"phone.connected\", \"data\": {\"phoneId\": \"p\"}}",
                "{\"event\": \"phone.connected\", \"data\": {\"phoneId\": \"p\", \"lastConnectedAt\":"
                        + " \"2026-03-01T10:00:00Z\"}}");
        // when
        for (String body : deliveries) {
            assertThat(server.delivered(body)).isEqualTo(200);
            assertThat(server.delivered(body)).isEqualTo(200);
        }
        // then
        assertThat(routed).hasSize(deliveries.size());
    }

    @Test
    void aMissingStageComesFirst() throws Exception {
        // given
        WebhookServer server = start("");
        // when
        server.delivered(stage("message.delivered", "msg_1", "sent", "delivered"));
        server.delivered(stage("message.sent", "msg_1", "sent"));
        server.delivered(stage("message.read", "msg_2", "sent", "delivered", "read"));
        server.delivered(stage("message.delivered", "msg_3", "sent", "delivered", "read"));
        server.delivered(stage("message.read", "msg_4", "sent", "read"));
        // then
        assertThat(stages())
                .containsExactly(
                        "msg_1 message.sent",
                        "msg_1 message.delivered",
                        "msg_2 message.sent",
                        "msg_2 message.delivered",
                        "msg_2 message.read",
                        "msg_3 message.sent",
                        "msg_3 message.delivered",
                        "msg_3 message.read",
                        "msg_4 message.sent",
                        "msg_4 message.read");
    }

    @Test
    void onlyTheChosenEventsAreRouted() throws Exception {
        // given
        WebhookServer server = start("&events=message.delivered, message.failed");
        // when
        List<Integer> answers = List.of(
                server.delivered(stage("message.sent", "msg_1", "sent")),
                server.delivered(stage("message.delivered", "msg_1", "sent", "delivered", "read")),
                server.delivered(stage("message.failed", "msg_2", "sent", "failed")),
                server.delivered("{\"event\": \"message.received\", \"data\": {\"messageId\": \"inmsg_1\"}}"));
        // then
        assertThat(answers).containsOnly(200);
        assertThat(stages()).containsExactly("msg_1 message.delivered", "msg_2 message.failed");
    }

    @Test
    void anEventOfTheFutureIsAcknowledged() throws Exception {
        WebhookServer server = start("");
        assertThat(server.delivered("{\"event\": \"message.edited\", \"data\": 5}"))
                .isEqualTo(200);
        assertThat(routed).isEmpty();
    }

    @Test
    void aFailedRouteIsTriedAgainWithTheNextDelivery() throws Exception {
        // given
        failures.set(1);
        WebhookServer server = start("");
        String body = stage("message.delivered", "msg_1", "sent", "delivered");
        // when
        int first = server.delivered(body);
        List<String> afterFirst = stages();
        int second = server.delivered(body);
        int third = server.delivered(body);
        // then
        assertThat(List.of(first, second, third)).containsExactly(500, 200, 200);
        assertThat(afterFirst).isEmpty();
        assertThat(stages()).containsExactly("msg_1 message.sent", "msg_1 message.delivered");
    }

    @Test
    void aRestartRoutesNothingAgain() throws Exception {
        // given
        Path file = folder.resolve("routed");
        String body = stage("message.delivered", "msg_1", "sent", "delivered");
        context.getRegistry().bind("routed", FileIdempotentRepository.fileIdempotentRepository(file.toFile()));
        assertThat(start("&idempotentRepository=#routed").delivered(body)).isEqualTo(200);
        context.stop();
        // when
        CamelContext restarted = new DefaultCamelContext();
        restarted.getRegistry().bind("routed", FileIdempotentRepository.fileIdempotentRepository(file.toFile()));
        WebhookServer server = WebhookServer.in(restarted);
        restarted.addRoutes(route("&idempotentRepository=#routed"));
        restarted.start();
        int again = server.delivered(body);
        List<String> afterAgain = stages();
        int further = server.delivered(stage("message.read", "msg_1", "sent", "delivered", "read"));
        restarted.stop();
        // then
        assertThat(List.of(again, further)).containsOnly(200);
        assertThat(afterAgain).containsExactly("msg_1 message.sent", "msg_1 message.delivered");
        assertThat(stages()).hasSize(3).endsWith("msg_1 message.read");
    }

    @Test
    void aRouteThatWasStoppedAndStartedHasForgottenNothing() throws Exception {
        // camel-webhook of 4.18 can't start a route again on the core of 4.22
        assumeFalse(context.getVersion().startsWith("4.22."));
        // given
        WebhookServer server = start("");
        String body = stage("message.sent", "msg_1", "sent");
        server.delivered(body);
        // when
        context.getRouteController().stopRoute("events");
        int stopped = server.delivered(body);
        context.getRouteController().startRoute("events");
        // then
        assertThat(stopped).isEqualTo(404);
        assertThat(server.delivered(body)).isEqualTo(200);
        assertThat(routed).hasSize(1);
    }

    private WebhookServer start(String options) throws Exception {
        WebhookServer server = WebhookServer.in(context);
        context.addRoutes(route(options));
        context.start();
        return server;
    }

    private RouteBuilder route(String options) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(WebhookServer.URI_ + options).routeId("events").process(exchange -> {
                    if (failures.getAndDecrement() > 0) {
                        throw new IllegalStateException("The route fails");
                    }
                    routed.add(exchange.copy());
                });
            }
        };
    }

    private List<Object> events() {
        return routed.stream()
                .map(exchange -> exchange.getMessage().getHeader("CamelChatmaidEvent"))
                .toList();
    }

    private List<String> stages() {
        return routed.stream()
                .map(exchange -> exchange.getMessage().getHeader("CamelChatmaidMessageId") + " "
                        + exchange.getMessage().getHeader("CamelChatmaidEvent"))
                .toList();
    }
}
