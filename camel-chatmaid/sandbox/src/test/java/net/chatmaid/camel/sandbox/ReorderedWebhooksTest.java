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

/** Webhooks that are overtaken by later ones. */
class ReorderedWebhooksTest {

    @RegisterExtension
    final DisturbedWebhooks webhooks = new DisturbedWebhooks();

    @Test
    void deliversAnEventAfterTheNextOneOfItsMessage() {
        // given
        webhooks.sandbox().webhooks().disturb(SEEDED.reordered(1));
        PlainHttpClient.live(webhooks.sandbox()).send(PlainHttpClient.RECIPIENT);
        webhooks.sandbox().advance(STEP);
        assertThat(webhooks.receiver().hooks()).isEmpty();

        // when
        webhooks.sandbox().webhooks().disturb(WebhookDisorder.none());
        PlainHttpClient.test(webhooks.sandbox()).send(PlainHttpClient.RECIPIENT);
        webhooks.sandbox().webhooks().deliverDue();
        assertThat(webhooks.receiver().events())
                .as("another message overtakes nothing")
                .containsExactly("message.sent");
        webhooks.sandbox().advance(STEP);
        webhooks.sandbox().advance(STEP);

        // then
        assertThat(webhooks.receiver().events())
                .containsExactly("message.sent", "message.delivered", "message.sent", "message.read");
        assertThat(webhooks.sandbox().webhooks().counts())
                .hasToString(
                        "WebhookCounts[events=4, attempts=4, accepted=4, dropped=0, doubled=0, reordered=1, givenUp=0]");
    }

    @Test
    void keepsTheOrderOfSeveralEventsThatAreOvertaken() {
        webhooks.sandbox().webhooks().disturb(SEEDED.reordered(1));
        PlainHttpClient.live(webhooks.sandbox()).send(PlainHttpClient.RECIPIENT);
        webhooks.sandbox().advance(STEP);
        webhooks.sandbox().advance(STEP);
        webhooks.sandbox().webhooks().disturb(WebhookDisorder.none());
        webhooks.sandbox().advance(STEP);
        assertThat(webhooks.receiver().events()).containsExactly("message.read", "message.sent", "message.delivered");
        webhooks.sandbox().advance(Duration.ofDays(1));
        assertThat(webhooks.receiver().hooks()).hasSize(3);
    }

    @Test
    void deliversAnEventOfASenderAfterItsNextOne() {
        webhooks.sandbox().webhooks().disturb(SEEDED.reordered(1));
        webhooks.sandbox().setConnectionStatus(PlainHttpClient.SENDER, "disconnected");
        webhooks.sandbox().webhooks().deliverDue();
        webhooks.sandbox().webhooks().disturb(WebhookDisorder.none());
        webhooks.sandbox().setConnectionStatus(PlainHttpClient.SENDER, "connected");
        webhooks.sandbox().webhooks().deliverDue();
        assertThat(webhooks.receiver().events()).containsExactly("phone.connected", "phone.disconnected");
    }
}
