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

import static net.chatmaid.camel.consumer.webhook.WebhookServer.SECRET;
import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The processor in YAML. */
class WebhookProcessorYamlTest {

    @RegisterExtension
    final RoutedWebhooks webhooks = new RoutedWebhooks();

    @Test
    void routesEachStage() throws Exception {
        // given
        WebhookServer server = WebhookServer.in(webhooks.context);
        PluginHelper.getRoutesLoader(webhooks.context)
                .loadRoutes(ResourceHelper.fromString("routes.yaml", """
                - beans:
                    - name: chatmaidWebhooks
                      type: net.chatmaid.camel.ChatmaidWebhookProcessor
                      properties:
                        events: chatmaid:events?webhookSecret=%s
                        to: seda:changes
                - from:
                    uri: platform-http:/hooks
                    steps:
                      - process:
                          ref: chatmaidWebhooks
                - from:
                    uri: seda:changes
                    steps:
                      - to: mock:end
                """.formatted(SECRET)));
        webhooks.context.start();
        // when
        int status = RoutedWebhooks.hook(server, stage("message.delivered", "msg_1", "sent", "delivered"));
        // then
        assertThat(status).isEqualTo(200);
        assertThat(webhooks.context.getEndpoint("mock:end", MockEndpoint.class).getExchanges())
                .extracting(exchange -> exchange.getMessage().getHeader("CamelChatmaidEvent"))
                .containsExactly("message.sent", "message.delivered");
    }
}
