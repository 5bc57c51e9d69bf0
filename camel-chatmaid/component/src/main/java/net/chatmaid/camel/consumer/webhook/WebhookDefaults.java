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

import org.apache.camel.CamelContext;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.spi.RestConsumerFactory;

/** The defaults for Camel's webhook component: its path and the component that listens. */
public final class WebhookDefaults {

    /**
     * The default path. That of Camel is a hash of the options: it would change with the secret, and it must be set in
     * Chatmaid's dashboard.
     */
    static final String PATH = "/chatmaid/events";

    private static final String PLATFORM_HTTP = "platform-http";

    private WebhookDefaults() {}

    public static void complete(WebhookConfiguration webhook, CamelContext context) {
        if (webhook.getWebhookPath() == null) {
            webhook.setWebhookPath(PATH);
        }
        // the API has no request to register a webhook
        webhook.setWebhookAutoRegister(false);
        if (webhook.getWebhookComponentName() == null
                && !hasChoice(context)
                && context.getComponent(PLATFORM_HTTP) instanceof RestConsumerFactory) {
            webhook.setWebhookComponentName(PLATFORM_HTTP);
        }
    }

    /** Whether the application has a component that Camel would use. */
    private static boolean hasChoice(CamelContext context) {
        return context.getComponentNames().stream()
                        .map(context::hasComponent)
                        .anyMatch(RestConsumerFactory.class::isInstance)
                || context.getRegistry().findSingleByType(RestConsumerFactory.class) != null;
    }
}
