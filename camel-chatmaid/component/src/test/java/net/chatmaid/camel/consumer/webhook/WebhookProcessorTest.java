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
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.ChatmaidWebhookProcessor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The processor behind an application's own HTTP endpoint. */
class WebhookProcessorTest {

    @RegisterExtension
    final RoutedWebhooks webhooks = new RoutedWebhooks();

    private final List<Object> routed = new CopyOnWriteArrayList<>();

    @Test
    void routesAndRejectsLikeTheWebhookComponent() throws Exception {
        // given
        WebhookServer server = webhooks.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/hooks")
                        .process(new ChatmaidWebhookProcessor(
                                "chatmaid:events?webhookSecret=" + SECRET, "direct:changes"));
                from("direct:changes").process(exchange -> {
                    if (routed.isEmpty()) {
                        routed.add("failed");
                        throw new IllegalStateException("The route fails");
                    }
                    routed.add(exchange.getMessage().getHeader("CamelChatmaidEvent"));
                });
            }
        });
        // then
        assertThat(RoutedWebhooks.hook(server, RoutedWebhooks.BODY + " ")).isEqualTo(500);
        assertThat(RoutedWebhooks.hook(server, RoutedWebhooks.BODY)).isEqualTo(200);
        assertThat(RoutedWebhooks.hook(server, RoutedWebhooks.BODY)).isEqualTo(200);
        assertThat(routed).containsExactly("failed", "message.sent");
        // and what Camel's webhook component keeps away
        assertThat(server.send(server.signed("/hooks", RoutedWebhooks.BODY).GET())
                        .join()
                        .statusCode())
                .isEqualTo(405);
        assertThat(server.send(server.signed("/hooks", RoutedWebhooks.BODY).setHeader("X-Chatmaid-Signature", "t=1"))
                        .join()
                        .statusCode())
                .isEqualTo(401);
    }
}
