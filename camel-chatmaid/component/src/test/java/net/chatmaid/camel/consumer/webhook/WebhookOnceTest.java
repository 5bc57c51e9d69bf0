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
package net.chatmaid.camel.consumer.webhook;

import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deliveries of the same event. */
class WebhookOnceTest {

    @RegisterExtension
    final RoutedWebhooks webhooks = new RoutedWebhooks();

    @Test
    void routesEachEventOnce() throws Exception {
        // given
        WebhookServer server = webhooks.start("");
        List<String> deliveries = List.of(
                stage("message.sent", "msg_1", "sent"),
                "{\"event\": \"message.received\", \"data\": {\"messageId\": \"inmsg_1\"}}",
                "{\"event\": \"message.outgoing\", \"data\": {\"content\": \"On it\"}}",
                "{\"event\": \"message.outgoing\", \"data\": {\"content\": \"On it\", \"to\": \"+15557654321\"}}",
                "{\"event\": \"phone.connected\", \"data\": {\"phoneId\": \"p\"}}",
                "{\"event\": \"phone.connected\", \"data\": {\"phoneId\": \"p\", \"lastConnectedAt\":"
                        + " \"2026-03-01T10:00:00Z\"}}");
        // when
        for (String body : deliveries) {
            assertThat(server.delivered(body)).isEqualTo(200);
            assertThat(server.delivered(body)).isEqualTo(200);
        }
        // then
        assertThat(webhooks.routed).hasSize(deliveries.size());
    }

    @Test
    void routesAgainWithTheNextDeliveryIfTheRouteFails() throws Exception {
        // given
        webhooks.failures.set(1);
        WebhookServer server = webhooks.start("");
        String body = stage("message.delivered", "msg_1", "sent", "delivered");
        // when
        int first = server.delivered(body);
        List<String> afterFirst = webhooks.stages();
        int second = server.delivered(body);
        int third = server.delivered(body);
        // then
        assertThat(List.of(first, second, third)).containsExactly(500, 200, 200);
        assertThat(afterFirst).isEmpty();
        assertThat(webhooks.stages()).containsExactly("msg_1 message.sent", "msg_1 message.delivered");
    }
}
