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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Webhooks of a sender. */
class SenderWebhookTest {

    @RegisterExtension
    final DeliveredWebhooks webhooks = new DeliveredWebhooks();

    @Test
    void areSentWhenItConnectsOrDisconnects() {
        // when: connecting and an error are no change of being connected
        webhooks.sandbox().setConnectionStatus("+15550000001", "connecting");
        webhooks.sandbox().advance(STEP);
        webhooks.sandbox().setConnectionStatus("+15550000001", "connected");
        webhooks.sandbox().setConnectionStatus("+15550000001", "connected");
        webhooks.sandbox().advance(STEP);
        webhooks.sandbox().setConnectionStatus("+15550000001", "error");
        webhooks.sandbox().setConnectionStatus("+15550000001", "disconnected");
        webhooks.sandbox().webhooks().deliverDue();

        // then
        assertThat(webhooks.events()).containsExactly("phone.connected", "phone.disconnected");
        assertThat(webhooks.hooks().get(0).json().path("timestamp").asText()).isEqualTo("2026-02-06T14:00:00.750Z");
        String liveId = webhooks.sandbox().phones().get(0).liveId();
        assertThat(webhooks.hooks().get(1).json().path("data"))
                .hasToString("{\"phoneId\":\"" + liveId + "\",\"phoneNumber\":\"+15550000001\","
                        + "\"displayName\":\"Old phone\",\"status\":\"error\","
                        + "\"lastConnectedAt\":\"2026-02-06T14:00:00.750Z\","
                        + "\"lastDisconnectedAt\":\"2026-02-06T14:00:01.250Z\"}");
    }
}
