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
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The state before and after the first response. */
class HealthStateTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final ManualHealthCheck check = new ManualHealthCheck(routes);

    @Test
    void isUnknownBeforeTheFirstResponse() throws Exception {
        // given
        check.start("chatmaid:send");
        // when
        HealthCheck.Result result = check.call();
        // then
        assertThat(result.getState()).isEqualTo(State.UNKNOWN);
        assertThat(result.getDetails()).containsEntry("apiKey", "not checked yet");
        assertThat(routes.sandbox().requestCount()).isZero();
    }

    @Test
    void isUpWithDetailsWhenTheKeyIsAccepted() throws Exception {
        // given
        check.start("chatmaid:send?from=" + CONNECTED);
        // when
        HealthCheck.Result result = check.refreshed();
        // then
        assertThat(result.getState()).isEqualTo(State.UP);
        assertThat(result.getDetails())
                .containsEntry("apiKey", "Chatmaid accepts it")
                .containsEntry("environment", "live")
                .containsEntry("lastRefresh", "2026-06-01T12:00:00Z")
                .containsEntry("sender." + CONNECTED, CONNECTED + " is connected");
        assertThat(routes.sandbox().requestCount()).isEqualTo(1);
    }

    @Test
    void showsTheTestEnvironment() throws Exception {
        // given
        routes.options().setApiKey(routes.sandbox().testKey());
        check.start("chatmaid:send");
        // when, then
        assertThat(check.refreshed().getDetails()).containsEntry("environment", "test");
    }
}
