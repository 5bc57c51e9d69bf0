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

import java.time.Duration;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A key that Chatmaid rejects. */
class HealthOfApiKeyTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final ManualHealthCheck check = new ManualHealthCheck(routes);

    @Test
    void isDownWhenTheKeyIsRejectedAndUpWhenItIsAccepted() throws Exception {
        // given
        check.start("chatmaid:send");
        routes.sandbox().failNext(1, Fault.status(401));
        // when
        HealthCheck.Result rejected = check.refreshed();
        // then
        assertThat(rejected.getState()).isEqualTo(State.DOWN);
        assertThat(rejected.getMessage())
                .hasValueSatisfying(message -> assertThat(message).contains("401", "missing, not valid or revoked"));
        // when

        // then
        assertThat(check.refreshedAfter(Duration.ofSeconds(10)).getState()).isEqualTo(State.UP);
    }

    @Test
    void isDownWhenTheKeyMayNotListSenders() throws Exception {
        // given
        routes.sandbox().scopes(routes.sandbox().liveKey(), "groups:read");
        check.start("chatmaid:send");
        // when, then
        assertThat(check.refreshed().getState()).isEqualTo(State.DOWN);
    }
}
