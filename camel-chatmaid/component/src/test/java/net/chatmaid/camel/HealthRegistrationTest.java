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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The health check in Camel's registry, as runtimes show it. */
class HealthRegistrationTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @Test
    void isAmongTheReadinessChecksAndNotTheLivenessChecks() throws Exception {
        // given
        startStatusRoute();
        // when, then
        await().until(() -> call().getState() == State.UP);
        assertThat(HealthCheckHelper.invokeReadiness(routes.context(), "full"))
                .extracting(result -> result.getCheck().getId())
                .contains("chatmaid");
        assertThat(HealthCheckHelper.invokeLiveness(routes.context(), "full"))
                .extracting(result -> result.getCheck().getId())
                .doesNotContain("chatmaid");
    }

    @Test
    void showsTheLastSuccessfulPollOfEachConsumer() throws Exception {
        // given
        startStatusRoute();
        // when
        String poll = await().until(
                        () -> (String) call().getDetails().get("lastSuccessfulPoll.follow"),
                        last -> !last.equals("none yet"));
        // then
        assertThat(Instant.parse(poll)).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void isNamedAfterTheComponent() throws Exception {
        // given
        ChatmaidComponent second = new ChatmaidComponent();
        routes.context().addComponent("shop", second);
        // when
        routes.start();
        // then
        assertThat(registry().getCheck("chatmaid")).isPresent();
        assertThat(registry().getCheck("chatmaid-shop")).isPresent();
    }

    @Test
    void isGoneWhenTheComponentIsStoppedAndBackWhenItIsStarted() throws Exception {
        // given
        routes.start();
        ChatmaidComponent component = routes.context().getComponent("chatmaid", ChatmaidComponent.class);
        // when
        component.stop();
        // then
        assertThat(registry().getCheck("chatmaid")).isEmpty();
        // and when
        component.start();
        // then
        assertThat(registry().getCheck("chatmaid")).isPresent();
    }

    private void startStatusRoute() throws Exception {
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:status?delay=50&initialDelay=1")
                        .routeId("follow")
                        .to("mock:end");
            }
        });
    }

    private HealthCheck.Result call() {
        return registry().getCheck("chatmaid").orElseThrow().call(Map.of());
    }

    private HealthCheckRegistry registry() {
        return HealthCheckRegistry.get(routes.context());
    }
}
