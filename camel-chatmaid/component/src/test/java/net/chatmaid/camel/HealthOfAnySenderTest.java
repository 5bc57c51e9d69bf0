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

import static net.chatmaid.camel.ManualHealthCheck.CONNECTED;
import static net.chatmaid.camel.ManualHealthCheck.DISCONNECTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes that name no sender of their own. */
class HealthOfAnySenderTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final ManualHealthCheck check = new ManualHealthCheck(routes);

    @Test
    void needsOneConnectedSenderIfARouteNamesNone() throws Exception {
        // given
        routes.component().setHealthCheckSenderRequired(true);
        check.start("chatmaid:send");
        assertThat(check.refreshed().getDetails()).containsEntry("sender.any", CONNECTED + " is connected");
        // when
        routes.sandbox().setConnectionStatus(CONNECTED, "disconnected");

        // then
        assertThat(check.refreshedAfter(Duration.ofSeconds(60)).getState()).isEqualTo(State.DOWN);
        // and when
        routes.sandbox().setConnectionStatus(CONNECTED, "connected");

        // then
        assertThat(check.refreshedAfter(Duration.ofSeconds(10)).getState()).isEqualTo(State.UP);
    }

    @Test
    void leavesOutASenderThatEachMessageNames() throws Exception {
        // given
        routes.component().setHealthCheckSenderRequired(true);
        routes.sandbox().setConnectionStatus(CONNECTED, "disconnected");
        check.start("chatmaid:send?from=${header.shop}");
        // when, then
        assertThat(check.refreshed().getState()).isEqualTo(State.UP);
    }

    @Test
    void checksTheSenderOfTheComponent() throws Exception {
        // given
        routes.options().setFrom(DISCONNECTED);
        check.start("chatmaid:send");
        // when, then
        assertThat(check.refreshed().getDetails()).containsKey("sender." + DISCONNECTED);
    }
}
