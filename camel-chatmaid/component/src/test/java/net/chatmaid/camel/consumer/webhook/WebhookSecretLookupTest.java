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

import java.util.Properties;
import net.chatmaid.camel.ChatmaidComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where the secret of a webhook is looked up. */
class WebhookSecretLookupTest {

    @RegisterExtension
    final RoutedWebhooks webhooks = new RoutedWebhooks();

    @Test
    void findsItUnderTheNameOfTheEnvironmentVariable() throws Exception {
        // given
        Properties properties = new Properties();
        properties.put("CHATMAID_WEBHOOK_SECRET", SECRET + "\n");
        webhooks.context.getPropertiesComponent().setInitialProperties(properties);
        // when
        WebhookServer server = webhooks.start(webhooks.route("webhook:chatmaid:events"));
        // then
        assertThat(server.delivered(RoutedWebhooks.BODY)).isEqualTo(200);
        assertThat(webhooks.events()).containsExactly("message.sent");
    }

    @Test
    void findsItOnTheComponent() throws Exception {
        // given
        ChatmaidComponent component = new ChatmaidComponent();
        component.getConfiguration().setWebhookSecret("whsec_new," + SECRET);
        webhooks.context.addComponent("chatmaid", component);
        // when
        WebhookServer server = webhooks.start(webhooks.route("webhook:chatmaid:events"));
        // then
        assertThat(server.delivered(RoutedWebhooks.BODY)).isEqualTo(200);
    }
}
