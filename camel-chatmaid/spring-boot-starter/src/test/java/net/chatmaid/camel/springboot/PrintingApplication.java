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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.WebhookSecretSource;
import net.chatmaid.camel.client.ApiKeySource;
import net.chatmaid.camel.testing.TestSecrets;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application in a process of its own: it sends, fails to send, looks up, polls and receives a webhook, and ends. */
@EnableAutoConfiguration
@Configuration(proxyBeanMethods = false)
public class PrintingApplication {

    /** Each is counted down by the first exchange of its route. */
    record Routed(CountDownLatch event, CountDownLatch received) {}

    public static void main(String[] args) throws Exception {
        boolean isDone;
        try (ConfigurableApplicationContext application = SpringApplication.run(PrintingApplication.class, args)) {
            ProducerTemplate template = application.getBean(ProducerTemplate.class);
            template.requestBody("chatmaid:send?to=+15557654321", TestSecrets.SENT_TEXT);
            template.send(
                    "chatmaid:send?to=+15557654321&from=" + TestSecrets.FAILING_SENDER,
                    exchange -> exchange.getMessage().setBody(TestSecrets.SENT_TEXT));
            template.requestBody("chatmaid:phones", "");
            Routed routed = application.getBean(Routed.class);
            isDone = routed.event().await(60, TimeUnit.SECONDS)
                    && routed.received().await(60, TimeUnit.SECONDS);
        }
        System.exit(isDone ? 0 : 1);
    }

    @Bean
    ApiKeySource apiKeys() {
        return () -> read("CHATMAID_API_KEY");
    }

    @Bean
    WebhookSecretSource webhookSecrets() {
        return () -> List.of(read("CHATMAID_WEBHOOK_SECRET"));
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of(System.getenv("SECRETS_FOLDER"), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    Routed routed() {
        return new Routed(new CountDownLatch(1), new CountDownLatch(1));
    }

    @Bean
    RouteBuilder routes(Routed routed) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("webhook:chatmaid:events")
                        .to("log:events?showBody=false&showHeaders=true")
                        .process(exchange -> routed.event().countDown());
                from("chatmaid:status?delay=500").to("log:changes?showBody=false&showHeaders=true");
                from("chatmaid:inbound?delay=500&lookback=1h")
                        .to("log:received?showBody=false&showHeaders=true")
                        .process(exchange -> routed.received().countDown());
            }
        };
    }
}
