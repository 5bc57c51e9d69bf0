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
package net.chatmaid.camel.springboot;

import static net.chatmaid.camel.springboot.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.WebhookDisorder;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An application with webhooks, polls and Actuator on its own port. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camel.component.chatmaid.webhook-secret=" + WebApplicationTest.SECRET,
            "camel.component.chatmaid.proxy-auth-password=" + WebApplicationTest.PASSWORD,
            "CHATMAID_WEBHOOK_SECRET=" + WebApplicationTest.SECRET,
            "management.endpoints.web.exposure.include=*",
            "management.endpoint.health.show-details=always",
            "camel.health.exposure-level=full",
            "management.endpoint.env.show-values=always",
            "management.endpoint.configprops.show-values=always"
        })
class WebApplicationTest {

    static final String SECRET = "whsec_0a9b8c7d6e5f";
    static final String PASSWORD = "pass_0a9b8c7d6e5f";
    private static final Duration STEP = Duration.ofMillis(50);

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().step(STEP).build();

    @DynamicPropertySource
    static void sandbox(DynamicPropertyRegistry properties) {
        properties.add("camel.component.chatmaid.base-url", () -> SANDBOX.get().baseUrl());
        properties.add("camel.component.chatmaid.api-key", () -> SANDBOX.get().liveKey());
    }

    @Autowired
    private ProducerTemplate template;

    @Autowired
    private Queue<StatusChange> routed;

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final ApplicationHttp http;

    WebApplicationTest(@Autowired Environment application) {
        this.http = new ApplicationHttp(application);
    }

    @BeforeEach
    void deliverHere() {
        sandbox.webhooks().sendTo(http.uri("/chatmaid/events"), SECRET);
    }

    @Test
    void routesEachStageOnceFromWebhooksAndPolls() {
        // given
        sandbox.webhooks()
                .disturb(WebhookDisorder.seed(3).dropped(0.3).doubledAtOnce(0.3).reordered(0.3));
        // when
        List<String> ids = List.of("1", "2", "3", "4", "5").stream()
                .map(text -> template.requestBodyAndHeader(
                        "chatmaid:send", text, "CamelChatmaidTo", "+1202555010" + text, Message.class))
                .map(Message::id)
                .toList();
        // then
        await().untilAsserted(() ->
                assertThat(ids).allSatisfy(id -> assertThat(stages(id)).containsExactly("sent", "delivered", "read")));
        assertThat(sandbox.webhooks().counts().accepted()).isPositive();
    }

    @Test
    void rejectsAWebhookThatIsNotSignedWithoutRepeatingIt() {
        // when
        HttpResponse<String> response = http.post("/chatmaid/events", "{\"event\": \"message.sent\"}");
        // then
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().map()).doesNotContainKey("x-stranger");
    }

    @Test
    void rejectsAWebhookThatIsTooLong() {
        // when, then
        assertThat(http.post("/chatmaid/events", "{\"event\": \"%s\"}".formatted("x".repeat(1_100_000)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void showsNoSecretInActuator() {
        // when
        String shown = http.get("/actuator/env").body()
                + http.get("/actuator/configprops").body()
                + http.get("/actuator/beans").body()
                + http.get("/actuator/health").body();
        // then
        assertThat(shown)
                .contains("camel.component.chatmaid.api-key", sandbox.baseUrl())
                .doesNotContain(sandbox.liveKey(), SECRET, PASSWORD);
    }

    private List<String> stages(String id) {
        return routed.stream()
                .filter(change -> change.message().id().equals(id))
                .map(change -> change.status().value())
                .toList();
    }

    @EnableAutoConfiguration
    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        IdempotentRepository seen() {
            return new MemoryIdempotentRepository();
        }

        @Bean
        Queue<StatusChange> routed() {
            return new ConcurrentLinkedQueue<>();
        }

        @Bean
        RouteBuilder routes(Queue<StatusChange> routed) {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("webhook:chatmaid:events?idempotentRepository=#seen&events=message.sent,message.delivered,message.read")
                            .to("direct:changes");
                    from("chatmaid:status?idempotentRepository=#seen&trackUntil=read&delay=200")
                            .to("direct:changes");
                    from("direct:changes")
                            .process(
                                    exchange -> routed.add(exchange.getMessage().getBody(StatusChange.class)));
                }
            };
        }
    }
}
