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

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.testing.CapturedLog;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a signed event that is not as it should be shows in the log, without any value of it. */
class WebhookLogTest {

    @RegisterExtension
    final CapturedLog log = CapturedLog.ofPackage("net.chatmaid.camel");

    private final CamelContext context = new DefaultCamelContext();
    private final List<Exchange> routed = new CopyOnWriteArrayList<>();
    private WebhookServer server;

    @BeforeEach
    void start() throws Exception {
        server = WebhookServer.in(context);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(WebhookServer.URI_).process(exchange -> routed.add(exchange.copy()));
            }
        });
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void routesWithoutATimeThatCanNotBeReadAndNamesTheField() {
        // when
        for (int i = 0; i < 3; i++) {
            assertThat(server.delivered("""
                    {"event": "message.outgoing", "timestamp": "stranger", "data": {"content": "%d", "sentAt": "stranger"}}""".formatted(i))).isEqualTo(200);
        }
        // then
        assertThat(routed).hasSize(3);
        assertThat(routed.get(0).getMessage().getHeaders()).doesNotContainKey(Exchange.MESSAGE_TIMESTAMP);
        assertThat(warnings()).hasSize(2);
        assertThat(warnings().get(0)).contains("message.outgoing", "timestamp");
        assertThat(warnings().get(1)).contains("message.outgoing", "data.sentAt");
    }

    @Test
    void saysEachTimeWhyASignedEventWasRejected() {
        // when
        for (int i = 0; i < 2; i++) {
            assertThat(server.delivered("{stranger")).isEqualTo(400);
            assertThat(server.delivered("{\"event\": \"message.sent\", \"data\": {\"to\": \"stranger\"}}"))
                    .isEqualTo(400);
            assertThat(server.send(server.signed("{\"event\": \"message.sent\", \"data\": {\"messageId\": \"a\"}}")
                                    .header("X-Chatmaid-Event", "stranger"))
                            .join()
                            .statusCode())
                    .isEqualTo(400);
            assertThat(server.send(server.signed("{}")
                                    .setHeader(
                                            "X-Chatmaid-Signature",
                                            WebhookServer.signature(
                                                    WebhookServer.SECRET,
                                                    Instant.now().minus(Duration.ofHours(1)),
                                                    "{}")))
                            .join()
                            .statusCode())
                    .isEqualTo(401);
        }
        // then
        assertThat(routed).isEmpty();
        assertThat(warnings()).hasSize(8);
        assertThat(warnings().get(0)).contains("not valid JSON");
        assertThat(warnings().get(1)).contains("messageId");
        assertThat(warnings().get(2)).contains("X-Chatmaid-Event");
        assertThat(warnings().get(3)).contains("signed");
    }

    @Test
    void namesTheStageThatIsLeftOut() {
        // when
        server.delivered(WebhookServer.stage("message.read", "msg_1", "read"));
        server.delivered(WebhookServer.stage("message.delivered", "msg_1", "delivered"));
        // then
        assertThat(log.events())
                .filteredOn(line -> line.getFormattedMessage().contains("left out"))
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("msg_1:delivered", "msg_1:read");
    }

    private List<String> warnings() {
        assertThat(log.events()).noneMatch(line -> line.getFormattedMessage().contains("stranger"));
        return log.events().stream()
                .filter(line -> line.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
