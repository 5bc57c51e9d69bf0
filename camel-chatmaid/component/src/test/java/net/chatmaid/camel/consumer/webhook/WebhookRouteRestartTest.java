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
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A route that is stopped and started. */
class WebhookRouteRestartTest {

    @RegisterExtension
    final RoutedWebhooks webhooks = new RoutedWebhooks();

    @Test
    void routesNothingAgain() throws Exception {
        // camel-webhook of 4.18 can't start a route again on the core of 4.22
        assumeFalse(webhooks.context.getVersion().startsWith("4.22."));
        // given
        WebhookServer server = webhooks.start("");
        String body = stage("message.sent", "msg_1", "sent");
        server.delivered(body);
        // when
        webhooks.context.getRouteController().stopRoute("events");
        int stopped = server.delivered(body);
        webhooks.context.getRouteController().startRoute("events");
        // then
        assertThat(stopped).isEqualTo(404);
        assertThat(server.delivered(body)).isEqualTo(200);
        assertThat(webhooks.routed).hasSize(1);
    }
}
