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

import static net.chatmaid.camel.consumer.webhook.WebhookServer.SECRET;
import static net.chatmaid.camel.consumer.webhook.WebhookServer.signature;
import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.testing.CapturedLog;
import net.chatmaid.camel.testing.ManagedTexts;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Neither the secret nor what a request holds is in the log, at the finest level. */
class WebhookSecretsTest {

    private static final String MARK = "stranger";

    @RegisterExtension
    final CapturedLog log = CapturedLog.ofAll();

    private final AtomicInteger taken = new AtomicInteger();
    private final CamelContext context = new DefaultCamelContext();

    @BeforeEach
    void logAll() {
        log.level(Level.TRACE);
        log.level("io.netty", Level.INFO);
    }

    @AfterEach
    void close() {
        context.stop();
    }

    @Test
    void logsNeitherTheSecretNorTheContentOfARequest() throws Exception {
        // given
        ChatmaidComponent component = new ChatmaidComponent();
        component.getConfiguration().setWebhookSecret(SECRET);
        context.addComponent("chatmaid", component);
        WebhookServer server = start("webhook:chatmaid:events");
        String message =
                stage("message.sent", "msg_1", "sent").replace("\"to\"", "\"content\": \"" + MARK + "\", \"to\"");
        // when
        List<Integer> answers = new ArrayList<>();
        for (String body : List.of(
                message,
                MARK,
                "{\"event\": \"" + MARK + "\"}",
                "{\"event\": \"message.sent\", \"data\": {\"messageId\": \"m\", \"sentAt\": \"" + MARK + "\"}}",
                "{\"event\": \"message.sent\", \"data\": {\"messageId\": \"m\", \"isGroup\": \"" + MARK + "\"}}")) {
            answers.add(server.delivered(body));
            answers.add(server.send(server.signed(body)
                            .setHeader("X-Chatmaid-Signature", signature("whsec_wrong", Instant.now(), body)))
                    .join()
                    .statusCode());
            answers.add(server.send(server.signed(body).setHeader("X-Chatmaid-Signature", "t=" + MARK))
                    .join()
                    .statusCode());
            answers.add(server.send(server.signed(body).setHeader("X-Chatmaid-Event", MARK + "." + MARK))
                    .join()
                    .statusCode());
        }
        context.stop();
        // then
        assertThat(answers).contains(200, 400, 401);
        // the two with a field that can't be read are one stage
        assertThat(taken).hasValue(2);
        assertThat(texts("whsec_")).isEmpty();
        assertThat(texts(MARK)).isEmpty();
        // Camel and the component did log, so their silence means something
        assertThat(log.events())
                .extracting(ILoggingEvent::getLoggerName)
                .contains(WebhookVerifier.class.getName())
                .anyMatch(name -> name.startsWith("org.apache.camel"));
    }

    @Test
    void logsNoSecretOfAUriAtInfo() throws Exception {
        // given: at DEBUG, Camel shows routes as they were written
        log.level(Level.INFO);
        log.level("net.chatmaid", Level.TRACE);
        // when
        WebhookServer server = start(WebhookServer.URI_);
        server.delivered(stage("message.sent", "msg_1", "sent"));
        server.delivered("nonsense");
        context.stop();
        // then
        assertThat(texts("webhook")).isNotEmpty();
        assertThat(texts(SECRET)).isEmpty();
    }

    @Test
    void showsNoSecretOfAUriInJmx() throws Exception {
        // given
        start(WebhookServer.URI_ + "&webhookTolerance=10m");
        // when
        List<String> texts = ManagedTexts.of(context);
        // then
        assertThat(texts).anyMatch(text -> text.contains("webhook")).noneMatch(text -> text.contains(SECRET));
        assertThat(context.getEndpoints())
                .allSatisfy(endpoint -> assertThat(endpoint.toString()).doesNotContain(SECRET));
    }

    private WebhookServer start(String uri) throws Exception {
        WebhookServer server = WebhookServer.in(context);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(exchange -> taken.incrementAndGet());
            }
        });
        context.start();
        return server;
    }

    private List<String> texts(String part) {
        return log.texts().stream().filter(text -> text.contains(part)).toList();
    }
}
