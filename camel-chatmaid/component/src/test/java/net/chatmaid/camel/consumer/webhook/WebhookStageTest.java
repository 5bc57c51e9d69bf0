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

import java.time.Instant;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.StatusChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a route is given for a stage. */
class WebhookStageTest {

    @RegisterExtension
    final RoutedWebhooks webhooks = new RoutedWebhooks();

    @Test
    void routesTheChangeThatAPollEmits() throws Exception {
        // given
        WebhookServer server = webhooks.start("");
        // when
        int status = server.delivered(stage("message.sent", "msg_1", "sent"));
        // then
        assertThat(status).isEqualTo(200);
        StatusChange change = webhooks.routed.get(0).getMessage().getBody(StatusChange.class);
        assertThat(change.status()).isEqualTo(MessageStatus.SENT);
        assertThat(change.message().id()).isEqualTo("msg_1");
        assertThat(change.time()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(webhooks.routed.get(0).getMessage().getHeaders())
                .containsEntry("CamelChatmaidEvent", "message.sent")
                .containsEntry("CamelChatmaidMessageId", "msg_1")
                .containsEntry("CamelChatmaidStatus", "sent")
                .containsEntry("CamelChatmaidMessageTo", "+15557654321")
                .containsEntry("CamelChatmaidStatusTime", Instant.parse("2026-03-01T10:00:00Z"))
                .containsEntry("CamelMessageTimestamp", 1772359200000L)
                .containsEntry("CamelChatmaidPreviousStatus", "pending")
                .hasSize(7);
    }
}
