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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Webhooks that are held back. */
class LateWebhooksTest {

    @RegisterExtension
    final DisturbedWebhooks webhooks = new DisturbedWebhooks();

    @Test
    void delaysAnEventThatNoOtherOvertakes() {
        // given
        webhooks.sandbox().webhooks().disturb(SEEDED.reordered(1).heldBackAtMost(Duration.ofSeconds(10)));
        PlainHttpClient.test(webhooks.sandbox()).send(PlainHttpClient.RECIPIENT);
        webhooks.sandbox().webhooks().deliverDue();

        // when, then
        webhooks.sandbox().advance(Duration.ofMillis(9_999));
        assertThat(webhooks.receiver().hooks()).isEmpty();
        webhooks.sandbox().advance(Duration.ofMillis(1));
        assertThat(webhooks.receiver().events()).containsExactly("message.sent");
        assertThat(webhooks.sandbox().webhooks().counts())
                .hasToString(
                        "WebhookCounts[events=1, attempts=1, accepted=1, dropped=0, doubled=0, reordered=1, givenUp=0]");
    }

    @Test
    void deliversAllWithOneAdvanceOfTheClock() {
        webhooks.sandbox().webhooks().disturb(SEEDED.reordered(1));
        PlainHttpClient.live(webhooks.sandbox()).send(PlainHttpClient.RECIPIENT);
        webhooks.sandbox().advance(Duration.ofSeconds(10));
        assertThat(webhooks.receiver().events()).containsExactly("message.sent", "message.delivered", "message.read");
    }

    @Test
    void doesNotDeliverAnOutdatedEventLate() {
        webhooks.sandbox().webhooks().disturb(SEEDED.reordered(1));
        String id = PlainHttpClient.live(webhooks.sandbox())
                .send(MagicRecipients.STAYS_SENT)
                .data()
                .path("id")
                .asText();
        webhooks.sandbox().advance(STEP);
        webhooks.sandbox().setStatus(id, "pending");
        webhooks.sandbox().advance(Duration.ofDays(1));
        assertThat(webhooks.receiver().hooks()).isEmpty();
    }
}
