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
package net.chatmaid.camel.sandbox;

import static net.chatmaid.camel.sandbox.DisturbedWebhooks.SEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The option of the runnable jar that disturbs webhooks. */
class DisorderOptionTest {

    @Test
    void startsASandboxThatDisturbsWebhooks() {
        // when
        SandboxSettings settings = CommandLine.parse(
                        ("--webhook-url http://127.0.0.1:8080/hook --webhook-secret whsec_test --webhook-retries 10ms,2s"
                                        + " --webhook-dropped 0.1 --webhook-doubled 0.2 --webhook-doubled-at-once 0.3"
                                        + " --webhook-reordered 0.4 --webhook-held-back 1m --webhook-seed 7")
                                .split(" "))
                .settings();

        // then
        assertThat(settings.delivery().retries()).isEqualTo(List.of(Duration.ofMillis(10), Duration.ofSeconds(2)));
        assertThat(settings.delivery().disorder())
                .isEqualTo(SEEDED.dropped(0.1)
                        .doubled(0.2)
                        .doubledAtOnce(0.3)
                        .reordered(0.4)
                        .heldBackAtMost(Duration.ofMinutes(1))
                        .delivery());
    }
}
