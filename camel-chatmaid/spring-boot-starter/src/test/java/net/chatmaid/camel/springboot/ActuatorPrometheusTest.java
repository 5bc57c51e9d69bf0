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

import java.time.Duration;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Actuator's Prometheus endpoint shows of the component, without an option of the component. */
class ActuatorPrometheusTest {

    private static final String SECRET = "whsec_0a9b8c7d6e5f";
    private static final String RECIPIENT = "+15557654321";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().step(Duration.ofMillis(50)).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @Test
    void showsWhatTheComponentMeasures() {
        try (ConfigurableApplicationContext application = start()) {
            ApplicationHttp http = new ApplicationHttp(application.getEnvironment());
            sandbox.webhooks().sendTo(http.uri("/chatmaid/events"), SECRET);
            sandbox.failNext(1, "POST", "/v1/messages", Fault.status(503));
            // when
            application.getBean(ProducerTemplate.class).requestBody("direct:send", "hi");
            // then
            PrometheusText shown = new PrometheusText(http);
            await().untilAsserted(() -> assertThat(shown.all())
                    .contains(
                            "chatmaid_requests_seconds_count{camelContext=\"camel\",component=\"chatmaid\",operation=\"send\",outcome=\"server_error\"} 1",
                            "chatmaid_requests_seconds_count{camelContext=\"camel\",component=\"chatmaid\",operation=\"send\",outcome=\"success\"} 1",
                            "chatmaid_requests_retries_total{camelContext=\"camel\",component=\"chatmaid\",operation=\"send\"} 1",
                            "chatmaid_stage_latency_seconds_count{camelContext=\"camel\",component=\"chatmaid\",stage=\"read\"} 1",
                            "operation=\"status\",outcome=\"succeeded\",routeId=\"changes\""));
            assertThat(shown.all()).doesNotContain(RECIPIENT, sandbox.liveKey(), SECRET, sandbox.baseUrl());
            assertNamesOnlyWhatIsShown(MonitoringFile.dashboard(), shown);
            assertNamesOnlyWhatIsShown(MonitoringFile.alerts(), shown);
            assertThat(shown.names())
                    .filteredOn(name -> name.startsWith("chatmaid_") && !name.endsWith("_max"))
                    .isSubsetOf(MonitoringFile.guide().metrics());
        }
    }

    private static void assertNamesOnlyWhatIsShown(MonitoringFile file, PrometheusText shown) {
        assertThat(file.metrics()).isNotEmpty().isSubsetOf(shown.names());
        assertThat(file.labels()).isNotEmpty().isSubsetOf(shown.labels());
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class)
                .properties(
                        "server.port=0",
                        "management.endpoints.web.exposure.include=health,prometheus",
                        "camel.main.name=camel",
                        "camel.component.chatmaid.webhook-secret=" + SECRET,
                        "camel.component.chatmaid.base-url=" + sandbox.baseUrl(),
                        "camel.component.chatmaid.api-key=" + sandbox.liveKey(),
                        "camel.component.chatmaid.retry-delay=1")
                .run();
    }

    @EnableAutoConfiguration
    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        RouteBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:send").to("chatmaid:send?to=" + RECIPIENT);
                    from("chatmaid:status?delay=50&initialDelay=1&trackUntil=read")
                            .routeId("changes")
                            .to("log:changes");
                    from("webhook:chatmaid:events?events=message.received").to("log:events");
                }
            };
        }
    }
}
