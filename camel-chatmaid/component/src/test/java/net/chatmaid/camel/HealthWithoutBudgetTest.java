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

/** Refreshes without budget, and without a key. */
class HealthWithoutBudgetTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final ManualHealthCheck check = new ManualHealthCheck(routes);

    @Test
    void keepsTheResultAndMakesNoRequestWithoutBudget() throws Exception {
        // given
        check.start("chatmaid:send");
        check.refreshed();
        routes.sandbox().failNext(1, Fault.rateLimited(Duration.ofMinutes(9)));
        // when

        HealthCheck.Result limited = check.refreshedAfter(Duration.ofSeconds(60));

        HealthCheck.Result paused = check.refreshedAfter(Duration.ofSeconds(60));
        // then
        assertThat(limited.getState()).isEqualTo(State.UP);
        assertThat(paused.getDetails()).containsEntry("lastRefresh", "2026-06-01T12:00:00Z");
        assertThat(routes.sandbox().requestCount()).isEqualTo(2);
    }

    @Test
    void isUpIfNoEndpointUsesAnApiKey() throws Exception {
        // given
        routes.options().setApiKey(null);
        check.start();
        // when, then
        assertThat(check.call().getDetails()).containsEntry("apiKey", "no endpoint uses one");
        assertThat(check.call().getState()).isEqualTo(State.UP);
        assertThat(check.waitingRefreshes()).isZero();
    }
}
