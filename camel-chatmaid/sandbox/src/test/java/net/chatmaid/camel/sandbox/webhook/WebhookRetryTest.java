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
package net.chatmaid.camel.sandbox.webhook;

import static net.chatmaid.camel.sandbox.webhook.DeliveredWebhooks.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Webhooks that receive another response than 2xx. */
class WebhookRetryTest {

    @RegisterExtension
    final DeliveredWebhooks webhooks = new DeliveredWebhooks();

    @Test
    void areRetriedThreeTimes() {
        // given
        webhooks.respond(500);
        PlainHttpClient.live(webhooks.sandbox()).send(MagicRecipients.STAYS_SENT);

        // when, then
        webhooks.sandbox().advance(STEP);
        assertThat(webhooks.hooks()).hasSize(1);
        webhooks.sandbox().advance(Duration.ofSeconds(59));
        assertThat(webhooks.hooks()).hasSize(1);
        webhooks.sandbox().advance(Duration.ofSeconds(1));
        assertThat(webhooks.hooks()).hasSize(2);
        webhooks.sandbox().advance(Duration.ofMinutes(5));
        assertThat(webhooks.hooks()).hasSize(3);
        webhooks.sandbox().advance(Duration.ofMinutes(15));
        assertThat(webhooks.hooks()).hasSize(4);
        webhooks.sandbox().advance(Duration.ofDays(1));
        assertThat(webhooks.hooks()).hasSize(4);
        assertThat(webhooks.hooks())
                .extracting(DeliveredHook::signature)
                .containsOnly(webhooks.hooks().get(0).signature());
    }

    @Test
    void areNotRetriedOnceARetryIsAccepted() {
        webhooks.respond(503);
        PlainHttpClient.live(webhooks.sandbox()).send(MagicRecipients.STAYS_SENT);
        webhooks.sandbox().advance(STEP);
        webhooks.respond(200);
        webhooks.sandbox().advance(Duration.ofMinutes(1));
        webhooks.sandbox().advance(Duration.ofDays(1));
        assertThat(webhooks.hooks()).hasSize(2);
        assertThat(webhooks.hooks().get(1).body())
                .isEqualTo(webhooks.hooks().get(0).body());
    }

    @Test
    void areNotRedirected() {
        webhooks.respond(302);
        PlainHttpClient.live(webhooks.sandbox()).send(MagicRecipients.STAYS_SENT);
        webhooks.sandbox().advance(STEP);
        assertThat(webhooks.hooks()).extracting(DeliveredHook::path).containsExactly("/hook");
    }
}
