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

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.ChatmaidVariables;
import net.chatmaid.camel.WebhookSecretSource;
import net.chatmaid.camel.model.OptionText;

/** Finds the secrets that sign webhooks. */
public final class WebhookSecrets {

    private WebhookSecrets() {}

    /** Whether a secret is set. */
    public static boolean areSet(ChatmaidVariables variables, ChatmaidConfiguration options) {
        return options.getWebhookSecretSource() != null
                || !written(variables, options).isEmpty();
    }

    /**
     * @throws IllegalArgumentException if there is none; the message says how to set one
     */
    static WebhookSecretSource of(ChatmaidVariables variables, ChatmaidConfiguration options) {
        if (options.getWebhookSecretSource() != null) {
            return options.getWebhookSecretSource();
        }
        List<String> secrets = written(variables, options);
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("webhookSecret is missing: set the option webhookSecret, the property"
                    + " camel.component.chatmaid.webhookSecret or the environment variable "
                    + ChatmaidVariables.WEBHOOK_SECRET
                    + " to the secret of the webhook in Chatmaid's dashboard (whsec_…)");
        }
        return () -> secrets;
    }

    private static List<String> written(ChatmaidVariables variables, ChatmaidConfiguration options) {
        String text = variables.orElse(options.getWebhookSecret(), ChatmaidVariables.WEBHOOK_SECRET);
        return Stream.ofNullable(text)
                .flatMap(secrets -> Arrays.stream(OptionText.of(secrets).split(",")))
                .map(OptionText::of)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }
}
