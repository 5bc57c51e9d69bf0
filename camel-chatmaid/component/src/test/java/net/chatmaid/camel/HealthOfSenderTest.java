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

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Senders that routes name. */
class HealthOfSenderTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final ManualHealthCheck check = new ManualHealthCheck(routes);

    @Test
    void showsADisconnectedSenderAsADetail() throws Exception {
        // given
        check.start(
                "chatmaid:send?from=" + DISCONNECTED,
                "chatmaid:send?from=+15557777777",
                "chatmaid:groups?from=" + CONNECTED);
        // when
        HealthCheck.Result result = check.refreshed();
        // then
        assertThat(result.getState()).isEqualTo(State.UP);
        assertThat(result.getDetails())
                .containsEntry(
                        "sender." + DISCONNECTED, DISCONNECTED + " is disconnected: connect it in Chatmaid's dashboard")
                .containsEntry("sender.+15557777777", "the account has no sender +15557777777")
                .containsEntry("sender." + CONNECTED, CONNECTED + " is connected")
                .doesNotContainKey("sender.any");
    }

    @Test
    void isDownForADisconnectedSenderOnlyWithTheOption() throws Exception {
        // given
        routes.component().setHealthCheckSenderRequired(true);
        check.start("chatmaid:send?from=" + DISCONNECTED);
        // when
        HealthCheck.Result result = check.refreshed();
        // then
        assertThat(result.getState()).isEqualTo(State.DOWN);
        assertThat(result.getMessage())
                .hasValueSatisfying(message -> assertThat(message).startsWith(DISCONNECTED + " is disconnected"));
    }
}
