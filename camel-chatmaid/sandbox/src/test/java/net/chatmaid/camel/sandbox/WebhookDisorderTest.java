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
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.WebhookReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When webhooks are disturbed. */
class WebhookDisorderTest {

    @RegisterExtension
    final DisturbedWebhooks webhooks = new DisturbedWebhooks();

    @Test
    void lastsUntilTheReset() {
        // given
        webhooks.sandbox().webhooks().disturb(SEEDED.reordered(1));
        PlainHttpClient.test(webhooks.sandbox()).send(PlainHttpClient.RECIPIENT);
        webhooks.sandbox().webhooks().deliverDue();

        // when
        webhooks.sandbox().reset();
        webhooks.sandbox().advance(Duration.ofDays(1));
        assertThat(webhooks.receiver().hooks()).isEmpty();
        PlainHttpClient.test(webhooks.sandbox()).send(PlainHttpClient.RECIPIENT);
        webhooks.sandbox().webhooks().deliverDue();

        // then
        assertThat(webhooks.receiver().events()).containsExactly("message.sent");
        assertThat(webhooks.sandbox().webhooks().counts())
                .hasToString(
                        "WebhookCounts[events=1, attempts=1, accepted=1, dropped=0, doubled=0, reordered=0, givenUp=0]");
    }

    @Test
    void lastsFromTheStartOfTheSandboxAndAfterAReset() {
        try (ChatmaidSandbox lossy = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual())
                .webhook(webhooks.receiver().url(), WebhookReceiver.SECRET)
                .webhookDisorder(SEEDED.dropped(1))
                .start()) {
            lossy.webhooks().disturb(WebhookDisorder.none());
            lossy.reset();
            PlainHttpClient.test(lossy).send(PlainHttpClient.RECIPIENT);
            lossy.webhooks().deliverDue();
            assertThat(lossy.webhooks().counts().dropped()).isEqualTo(1);
        }
        assertThat(webhooks.receiver().hooks()).isEmpty();
    }
}
