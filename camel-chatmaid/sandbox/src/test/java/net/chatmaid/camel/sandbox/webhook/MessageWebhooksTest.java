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

/** Webhooks of messages that do not reach each stage, or of a test key. */
class MessageWebhooksTest {

    @RegisterExtension
    final DeliveredWebhooks webhooks = new DeliveredWebhooks();

    @Test
    void areSentForAFailureAndForATestMessage() {
        PlainHttpClient.live(webhooks.sandbox()).send(MagicRecipients.MEDIA_ERROR);
        PlainHttpClient.test(webhooks.sandbox()).send(PlainHttpClient.RECIPIENT);
        webhooks.sandbox().webhooks().deliverDue();
        webhooks.sandbox().advance(STEP);
        assertThat(webhooks.events()).containsExactly("message.sent", "message.failed");
        assertThat(webhooks.hooks()
                        .get(0)
                        .json()
                        .path("data")
                        .path("environment")
                        .asText())
                .isEqualTo("test");
        assertThat(webhooks.hooks().get(1).json().path("data").path("errorCode").asText())
                .isEqualTo("MEDIA_ERROR");
    }

    @Test
    void areReplacedByThoseOfAForcedStatus() {
        String id = PlainHttpClient.live(webhooks.sandbox())
                .send(PlainHttpClient.RECIPIENT)
                .data()
                .path("id")
                .asText();
        webhooks.sandbox().setStatus(id, "failed");
        webhooks.sandbox().advance(Duration.ofMinutes(1));
        assertThat(webhooks.events()).containsExactly("message.failed");
    }
}
