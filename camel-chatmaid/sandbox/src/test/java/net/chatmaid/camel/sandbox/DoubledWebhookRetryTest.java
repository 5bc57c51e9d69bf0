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
import static net.chatmaid.camel.sandbox.DisturbedWebhooks.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Retries of an event that is delivered twice. */
class DoubledWebhookRetryTest {

    @RegisterExtension
    final DisturbedWebhooks webhooks = new DisturbedWebhooks();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void retriesEachDelivery(boolean atOnce) {
        // given
        webhooks.receiver().answer(hook -> 500);
        webhooks.sandbox().webhooks().disturb(atOnce ? SEEDED.doubledAtOnce(1) : SEEDED.doubled(1));
        PlainHttpClient.live(webhooks.sandbox()).send(MagicRecipients.STAYS_SENT);
        webhooks.sandbox().advance(STEP);
        assertThat(webhooks.receiver().hooks()).hasSize(2);

        // when
        webhooks.sandbox().advance(Duration.ofMinutes(1));
        webhooks.sandbox().advance(Duration.ofMinutes(5));
        webhooks.sandbox().advance(Duration.ofMinutes(15));
        webhooks.sandbox().advance(Duration.ofDays(1));

        // then
        assertThat(webhooks.receiver().hooks()).hasSize(8);
        assertThat(webhooks.receiver().hooks())
                .containsOnly(webhooks.receiver().hooks().get(0));
        assertThat(webhooks.sandbox().webhooks().counts())
                .hasToString(
                        "WebhookCounts[events=1, attempts=8, accepted=0, dropped=0, doubled=1, reordered=0, givenUp=2]");
    }
}
