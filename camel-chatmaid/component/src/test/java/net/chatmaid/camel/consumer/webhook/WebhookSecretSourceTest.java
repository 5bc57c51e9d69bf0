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
import net.chatmaid.camel.WebhookSecretSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A bean that knows the secrets, and the path. */
class WebhookSecretSourceTest {

    @RegisterExtension
    final RoutedWebhooks webhooks = new RoutedWebhooks();

    @Test
    void usesTheSecretsThatTheBeanReturnsNow() throws Exception {
        // given
        List<String> secrets = new CopyOnWriteArrayList<>(List.of("whsec_new"));
        webhooks.context.getRegistry().bind("vault", (WebhookSecretSource) () -> secrets);
        WebhookServer server = webhooks.start(webhooks.route("webhook:chatmaid:events?webhookSecretSource=#vault"));
        // when
        int before = server.delivered(RoutedWebhooks.BODY);
        secrets.add(SECRET);
        int after = server.delivered(RoutedWebhooks.BODY);
        secrets.clear();
        int without = server.delivered(RoutedWebhooks.BODY);
        secrets.add("");
        int blank = server.delivered(RoutedWebhooks.BODY);
        secrets.add("\"\"");
        secrets.add("\uFEFF");
        secrets.add(SECRET);
        int beside = server.delivered(RoutedWebhooks.BODY);
        // then
        assertThat(List.of(before, after, without, blank, beside)).containsExactly(401, 200, 500, 500, 200);
    }

    @Test
    void usesThePathOfTheRoute() throws Exception {
        WebhookServer server = webhooks.start(webhooks.route(WebhookServer.URI_
                + "&webhookPath=/hooks&webhookBasePath=/b1946ac92492d234" + "&webhookComponentName=platform-http"));
        assertThat(server.send(server.signed("/b1946ac92492d234/hooks", RoutedWebhooks.BODY))
                        .join()
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.delivered(RoutedWebhooks.BODY)).isEqualTo(404);
    }
}
