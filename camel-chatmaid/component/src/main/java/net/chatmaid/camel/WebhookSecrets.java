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
package net.chatmaid.camel;

import java.util.Arrays;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.util.ObjectHelper;

/** Where the secrets that sign webhooks are found. */
final class WebhookSecrets {

    static final String VARIABLE = "CHATMAID_WEBHOOK_SECRET";

    private WebhookSecrets() {}

    /** Whether there is any. */
    static boolean areSet(CamelContext context, ChatmaidConfiguration options) {
        return options.getWebhookSecretSource() != null
                || !written(context, options).isEmpty();
    }

    /**
     * @throws IllegalArgumentException when there is none; the sentence says where to put one
     */
    static WebhookSecretSource of(CamelContext context, ChatmaidConfiguration options) {
        if (options.getWebhookSecretSource() != null) {
            return options.getWebhookSecretSource();
        }
        List<String> secrets = written(context, options);
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("webhookSecret is missing: set the option webhookSecret, the property"
                    + " camel.component.chatmaid.webhookSecret or the environment variable " + VARIABLE
                    + " to the secret of the webhook in Chatmaid's dashboard (whsec_…)");
        }
        return () -> secrets;
    }

    private static List<String> written(CamelContext context, ChatmaidConfiguration options) {
        String text = ObjectHelper.isNotEmpty(options.getWebhookSecret())
                ? options.getWebhookSecret()
                : context.getPropertiesComponent().resolveProperty(VARIABLE).orElse("");
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }
}
