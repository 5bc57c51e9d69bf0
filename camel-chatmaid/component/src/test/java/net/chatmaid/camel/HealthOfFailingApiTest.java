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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An API that fails or cannot be reached. */
class HealthOfFailingApiTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final ManualHealthCheck check = new ManualHealthCheck(routes);

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void keepsTheStateWhileChatmaidFails(int status) throws Exception {
        // given
        check.start("chatmaid:send");
        check.refreshed();
        routes.sandbox().failNext(1, Fault.status(status));
        // when

        HealthCheck.Result result = check.refreshedAfter(Duration.ofSeconds(60));
        // then
        assertThat(result.getState()).isEqualTo(State.UP);
        assertThat(result.getDetails()).containsEntry("lastRefresh", "2026-06-01T12:00:00Z");
        assertThat(result.getDetails().get("refreshFailure"))
                .asString()
                .startsWith("ChatmaidServerException: ")
                .contains(String.valueOf(status));
        // and when

        // then
        assertThat(check.refreshedAfter(Duration.ofSeconds(10)).getDetails()).doesNotContainKey("refreshFailure");
    }

    @Test
    void staysUnknownWhileChatmaidCannotBeReached() throws Exception {
        // given
        routes.options().setBaseUrl("http://localhost:1");
        check.start("chatmaid:send");
        // when
        HealthCheck.Result result = check.refreshed();
        // then
        assertThat(result.getState()).isEqualTo(State.UNKNOWN);
        assertThat(result.getDetails().get("refreshFailure")).asString().startsWith("ChatmaidTransportException: ");
    }
}
