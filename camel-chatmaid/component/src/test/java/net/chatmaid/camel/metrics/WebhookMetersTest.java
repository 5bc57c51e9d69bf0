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
package net.chatmaid.camel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicBoolean;
import net.chatmaid.camel.consumer.webhook.WebhookServer;
import net.chatmaid.camel.testing.CapturedLog;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the meters of webhooks show. */
class WebhookMetersTest {

    private static final String DELIVERED = """
            {"event": "message.delivered", "data": {"messageId": "msg_1", "status": "delivered",
             "createdAt": "2026-03-01T10:00:00Z", "sentAt": "2026-03-01T10:00:01Z",
             "deliveredAt": "2026-03-01T10:00:04Z"}}""";

    @RegisterExtension
    final CapturedLog log = CapturedLog.ofPackage("net.chatmaid.camel.consumer");

    private final Meters meters = new Meters();
    private final CamelContext context = new DefaultCamelContext();
    private final AtomicBoolean broken = new AtomicBoolean();
    private WebhookServer server;

    @BeforeEach
    void start() throws Exception {
        context.getRegistry().bind("meters", meters.registry());
        server = WebhookServer.in(context);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(WebhookServer.URI_ + "&events=message.sent,message.delivered")
                        .process(exchange -> {
                            if (broken.get()) {
                                throw new IllegalStateException("The route is broken");
                            }
                        });
            }
        });
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private double webhooks(String outcome) {
        return meters.counter("chatmaid.webhooks", "outcome", outcome);
    }

    @Test
    void countsRoutedEventsWithTheirStages() {
        // when
        server.delivered(DELIVERED);
        // then
        assertThat(webhooks("accepted")).isEqualTo(1);
        assertThat(meters.counter("chatmaid.changes", "operation", "events", "outcome", "routed"))
                .isEqualTo(2);
        assertThat(meters.seconds("chatmaid.stage.latency", "stage", "sent")).isEqualTo(1);
        assertThat(meters.seconds("chatmaid.stage.latency", "stage", "delivered"))
                .isEqualTo(3);
    }

    @Test
    void leavesOutStagesThatAreCenturiesApart() throws Exception {
        // when
        int status = Patience.get(server.deliver(DELIVERED.replace("2026-03-01T10:00:01Z", "0001-01-01T00:00:00Z")));
        // then
        assertThat(status).isEqualTo(200);
        assertThat(webhooks("accepted")).isEqualTo(1);
        assertThat(meters.timed("chatmaid.stage.latency", "stage", "sent")).isZero();
        assertThat(meters.timed("chatmaid.stage.latency", "stage", "delivered")).isZero();
        assertThat(log.events()).as("meters that fail").isEmpty();
    }

    @Test
    void countsARepeatedDeliveryAsDuplicate() {
        // given
        server.delivered(DELIVERED);
        // when
        int status = server.delivered(DELIVERED);
        // then
        assertThat(status).isEqualTo(200);
        assertThat(webhooks("accepted")).isEqualTo(1);
        assertThat(webhooks("duplicate")).isEqualTo(1);
    }

    @Test
    void countsEventsThatTheRouteDoesNotSelect() {
        // when
        server.delivered("{\"event\": \"phone.connected\", \"data\": {\"phoneId\": \"p\"}}");
        // then
        assertThat(webhooks("ignored")).isEqualTo(1);
    }

    @Test
    void countsFailedRoutes() {
        // given
        broken.set(true);
        // when
        server.delivered(DELIVERED);
        // then
        assertThat(webhooks("failed")).isEqualTo(1);
        assertThat(meters.counter("chatmaid.changes", "operation", "events", "outcome", "failed"))
                .isEqualTo(1);
    }

    @Test
    void countsRejectedSignatures() {
        // when
        server.send(server.signed(DELIVERED).POST(BodyPublishers.ofString(DELIVERED + " ")))
                .join();
        // then
        assertThat(webhooks("unauthorized")).isEqualTo(1);
    }
}
