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
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Actuator shows of the component's health check, through Camel's own health indicator. */
class ActuatorHealthTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @Test
    void showsAnAcceptedKeyAndTheSendersAsUp() {
        try (ConfigurableApplicationContext application = start("--camel.health.exposure-level=full")) {
            // when
            await().untilAsserted(() -> assertThat(health(application).body())
                    .contains("\"chatmaid\":\"UP\"", "Chatmaid accepts it", "+15550000001 is disconnected"));
            // then
            assertThat(health(application).statusCode()).isEqualTo(200);
            assertThat(health(application).body()).doesNotContain(sandbox.liveKey());
        }
    }

    @Test
    void showsARejectedKeyAsDownWithoutTheKey() {
        // given
        sandbox.revoke(sandbox.liveKey());
        try (ConfigurableApplicationContext application = start()) {
            // when
            await().untilAsserted(() -> assertThat(health(application).body())
                    .contains("\"chatmaid\":\"DOWN\"", "missing, not valid or revoked"));
            // then
            assertThat(health(application).statusCode()).isEqualTo(503);
            assertThat(health(application).body()).doesNotContain(sandbox.liveKey());
        }
    }

    @Test
    void showsADisconnectedSenderAsDownWithTheOption() {
        try (ConfigurableApplicationContext application =
                start("--camel.component.chatmaid.health-check-sender-required=true")) {
            // when, then
            await().untilAsserted(() -> assertThat(health(application).body()).contains("\"chatmaid\":\"DOWN\""));
        }
    }

    private ConfigurableApplicationContext start(String... more) {
        return new SpringApplicationBuilder(Application.class)
                .properties(
                        "server.port=0",
                        "management.endpoint.health.show-details=always",
                        "camel.component.chatmaid.base-url=" + sandbox.baseUrl(),
                        "camel.component.chatmaid.api-key=" + sandbox.liveKey())
                .run(more);
    }

    private static HttpResponse<String> health(ConfigurableApplicationContext application) {
        return new ApplicationHttp(application.getEnvironment()).get("/actuator/health");
    }

    @EnableAutoConfiguration
    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        RouteBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:send").to("chatmaid:send?from=%2B15550000001");
                }
            };
        }
    }
}
