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

/** Stages that no delivery of their own has brought, and events that are not selected. */
class WebhookMissingStageTest {

    @RegisterExtension
    final RoutedWebhooks webhooks = new RoutedWebhooks();

    @Test
    void routesAMissingStageFirst() throws Exception {
        // given
        WebhookServer server = webhooks.start("");
        // when
        server.delivered(stage("message.delivered", "msg_1", "sent", "delivered"));
        server.delivered(stage("message.sent", "msg_1", "sent"));
        server.delivered(stage("message.read", "msg_2", "sent", "delivered", "read"));
        server.delivered(stage("message.delivered", "msg_3", "sent", "delivered", "read"));
        server.delivered(stage("message.read", "msg_4", "sent", "read"));
        // then
        assertThat(webhooks.stages())
                .containsExactly(
                        "msg_1 message.sent",
                        "msg_1 message.delivered",
                        "msg_2 message.sent",
                        "msg_2 message.delivered",
                        "msg_2 message.read",
                        "msg_3 message.sent",
                        "msg_3 message.delivered",
                        "msg_3 message.read",
                        "msg_4 message.sent",
                        "msg_4 message.read");
    }

    @Test
    void routesTheSelectedEventsOnly() throws Exception {
        // given
        WebhookServer server = webhooks.start("&events=message.delivered, message.failed");
        // when
        List<Integer> statuses = List.of(
                server.delivered(stage("message.sent", "msg_1", "sent")),
                server.delivered(stage("message.delivered", "msg_1", "sent", "delivered", "read")),
                server.delivered(stage("message.failed", "msg_2", "sent", "failed")),
                server.delivered("{\"event\": \"message.received\", \"data\": {\"messageId\": \"inmsg_1\"}}"));
        // then
        assertThat(statuses).containsOnly(200);
        assertThat(webhooks.stages()).containsExactly("msg_1 message.delivered", "msg_2 message.failed");
    }
}
