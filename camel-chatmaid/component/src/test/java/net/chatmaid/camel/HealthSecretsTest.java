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

import ch.qos.logback.classic.Level;
import java.time.Duration;
import java.util.Map;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.CapturedLog;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Secrets in details and in the log. */
class HealthSecretsTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @RegisterExtension
    final CapturedLog log = CapturedLog.ofAll();

    private final ManualHealthCheck check = new ManualHealthCheck(routes);

    @Test
    void showsAndLogsNoSecret() throws Exception {
        // given
        log.level(Level.TRACE);
        check.start("chatmaid:send");
        // when
        Map<String, Object> accepted = check.refreshed().getDetails();
        routes.sandbox()
                .failNext(
                        1,
                        Fault.messageAsString(401, "Bearer " + routes.sandbox().liveKey() + " is revoked"));

        HealthCheck.Result rejected = check.refreshedAfter(Duration.ofSeconds(60));
        // then
        assertThat(accepted.toString()).doesNotContain(routes.sandbox().liveKey());
        assertThat(rejected.getState()).isEqualTo(State.DOWN);
        assertThat(rejected.getDetails() + rejected.getMessage().orElse(""))
                .doesNotContain(routes.sandbox().liveKey());
        assertThat(log.events()).isNotEmpty().noneMatch(event -> event.getFormattedMessage()
                .contains(routes.sandbox().liveKey()));
    }
}
