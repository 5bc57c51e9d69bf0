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

import com.fasterxml.jackson.databind.JsonNode;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Webhooks of the stages of a message. */
class WebhookTest {

    @RegisterExtension
    final DeliveredWebhooks webhooks = new DeliveredWebhooks();

    @Test
    void deliversEachStageWhenTheClockReachesIt() throws Exception {
        // given
        String id = PlainHttpClient.live(webhooks.sandbox())
                .send(PlainHttpClient.RECIPIENT)
                .data()
                .path("id")
                .asText();
        webhooks.sandbox().webhooks().deliverDue();
        assertThat(webhooks.hooks()).isEmpty();

        // when, then
        webhooks.sandbox().advance(STEP);
        assertThat(webhooks.events()).containsExactly("message.sent");
        webhooks.sandbox().advance(STEP.multipliedBy(2));
        assertThat(webhooks.events()).containsExactly("message.sent", "message.delivered", "message.read");

        DeliveredHook delivered = webhooks.hooks().get(1);
        assertThat(delivered.contentType()).isEqualTo("application/json");
        assertThat(delivered.json().path("event").asText()).isEqualTo("message.delivered");
        assertThat(delivered.json().path("timestamp").asText()).isEqualTo("2026-02-06T14:00:01.250Z");
        JsonNode data = delivered.json().path("data");
        assertThat(data.path("messageId").asText()).isEqualTo(id);
        assertThat(data.path("status").asText()).isEqualTo("delivered");
        assertThat(data.path("source").asText()).isEqualTo("api");
        assertThat(data.path("environment").asText()).isEqualTo("live");
        assertThat(data.path("sentAt").asText()).isEqualTo("2026-02-06T14:00:00.750Z");
        assertThat(data.path("readAt").isNull()).isTrue();
    }
}
