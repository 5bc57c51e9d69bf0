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

/** Webhooks that are dropped, and webhooks that are delivered again. */
class DroppedAndDoubledWebhooksTest {

    @RegisterExtension
    final DisturbedWebhooks webhooks = new DisturbedWebhooks();

    @Test
    void doesNotDeliverADroppedEvent() {
        // given
        webhooks.sandbox().webhooks().disturb(SEEDED.dropped(1));

        // when
        PlainHttpClient.live(webhooks.sandbox()).send(PlainHttpClient.RECIPIENT);
        webhooks.sandbox().advance(Duration.ofDays(1));

        // then
        assertThat(webhooks.receiver().hooks()).isEmpty();
        assertThat(webhooks.sandbox().webhooks().counts())
                .hasToString(
                        "WebhookCounts[events=3, attempts=0, accepted=0, dropped=3, doubled=0, reordered=0, givenUp=0]");
    }

    @Test
    void deliversADoubledEventTwiceUnchanged() {
        // given
        webhooks.sandbox().webhooks().disturb(SEEDED.doubled(1));

        // when
        PlainHttpClient.live(webhooks.sandbox()).send(MagicRecipients.STAYS_SENT);
        webhooks.sandbox().receive(PlainHttpClient.RECIPIENT, "Where is my order?");
        webhooks.sandbox().webhooks().deliverDue();
        webhooks.sandbox().advance(STEP);

        // then
        assertThat(webhooks.receiver().events())
                .containsExactly("message.received", "message.received", "message.sent", "message.sent");
        assertThat(webhooks.receiver().hooks().get(1))
                .isEqualTo(webhooks.receiver().hooks().get(0));
        assertThat(webhooks.receiver().hooks().get(3))
                .isEqualTo(webhooks.receiver().hooks().get(2));
        assertThat(webhooks.receiver().mostAtOnce()).isEqualTo(1);
        assertThat(webhooks.sandbox().webhooks().counts())
                .hasToString(
                        "WebhookCounts[events=2, attempts=4, accepted=4, dropped=0, doubled=2, reordered=0, givenUp=0]");
    }
}
