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
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When the health check makes requests. */
class HealthRefreshTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final ManualHealthCheck check = new ManualHealthCheck(routes);

    @Test
    void makesOneRequestAMinute() throws Exception {
        // given
        check.start("chatmaid:send");
        check.refreshed();
        // when
        check.refreshedAfter(Duration.ofSeconds(60).minusMillis(1));
        // then
        assertThat(routes.sandbox().requestCount()).isEqualTo(1);
        // and when
        check.refreshedAfter(Duration.ofMillis(1));
        // then
        assertThat(routes.sandbox().requestCount()).isEqualTo(2);
    }

    @Test
    void runsOneRefreshAtATime() throws Exception {
        // given
        check.start("chatmaid:send");
        // when
        check.call();
        check.call();
        // then
        assertThat(check.waitingRefreshes()).isEqualTo(1);
    }

    @Test
    void makesNoRequestIfItIsDisabled() throws Exception {
        // given
        check.start("chatmaid:send");
        check.disable();
        // when, then
        assertThat(check.call().getDetails()).containsEntry(HealthCheck.CHECK_ENABLED, false);
        assertThat(check.waitingRefreshes()).isZero();
    }
}
