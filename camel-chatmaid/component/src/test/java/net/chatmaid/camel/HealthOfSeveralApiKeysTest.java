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

import static net.chatmaid.camel.ManualHealthCheck.DISCONNECTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several keys in one application. */
class HealthOfSeveralApiKeysTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final ManualHealthCheck check = new ManualHealthCheck(routes);

    @Test
    void checksEachApiKeyOfRoutes() throws Exception {
        // given
        check.start(
                "chatmaid:send",
                "chatmaid:status?apiKey=RAW(" + routes.sandbox().testKey() + ")");
        routes.sandbox().revoke(routes.sandbox().testKey());
        // when
        HealthCheck.Result result = check.refreshed();
        // then
        assertThat(result.getState()).isEqualTo(State.DOWN);
        assertThat(result.getDetails())
                .containsEntry("apiKey", "Chatmaid accepts it")
                .containsEntry("environment", "live")
                .containsEntry("account2.environment", "test");
        assertThat(result.getDetails().get("account2.apiKey")).asString().contains("401");
    }

    @Test
    void leavesOutApiKeysThatMessagesBring() throws Exception {
        // given
        check.start("chatmaid:send");
        routes.to("chatmaid:account?apiKey=RAW(" + routes.sandbox().testKey() + ")")
                .send();
        routes.sandbox().revoke(routes.sandbox().testKey());
        // when, then
        assertThat(check.refreshed().getState()).isEqualTo(State.UP);
    }

    @Test
    void checksTheApiKeyThatOnlyATemplateUses() throws Exception {
        // given
        check.start();
        routes.to("chatmaid:send?to=%2B12025550101").withBody("hi").send();
        routes.to("chatmaid:send?to=%2B12025550101&from=%2B15550000001")
                .withBody("hi")
                .send();
        routes.sandbox().clearRequests();
        // when, then
        assertThat(check.refreshed().getDetails())
                .containsEntry("apiKey", "Chatmaid accepts it")
                .containsKey("sender.any")
                .doesNotContainKey("sender." + DISCONNECTED);
        assertThat(routes.sandbox().requestCount()).isEqualTo(1);
    }
}
