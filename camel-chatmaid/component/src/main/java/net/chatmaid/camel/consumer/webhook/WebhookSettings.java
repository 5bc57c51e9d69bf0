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

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.ChatmaidVariables;
import net.chatmaid.camel.WebhookSecretSource;
import net.chatmaid.camel.webhook.WebhookEvent;
import org.apache.camel.util.ObjectHelper;

/**
 * The settings of an endpoint for webhooks. Immutable.
 *
 * @param secrets provides the secrets
 * @param tolerance the maximum age of a signature
 * @param maxBodySize the maximum size of a body, in bytes
 * @param events the names of the events to route; empty for all
 */
public record WebhookSettings(WebhookSecretSource secrets, Duration tolerance, int maxBodySize, Set<String> events) {

    /**
     * @throws IllegalArgumentException if there is no secret, or an option is out of its range
     */
    public static WebhookSettings of(ChatmaidVariables variables, ChatmaidConfiguration options) {
        if (options.getWebhookTolerance() <= 0) {
            throw new IllegalArgumentException(
                    "webhookTolerance is " + options.getWebhookTolerance() + " ms: expected more than 0, such as 30m");
        }
        if (options.getWebhookMaxBodySize() <= 0) {
            throw new IllegalArgumentException("webhookMaxBodySize is " + options.getWebhookMaxBodySize()
                    + " bytes: expected more than 0, such as 1048576");
        }
        return new WebhookSettings(
                WebhookSecrets.of(variables, options),
                Duration.ofMillis(options.getWebhookTolerance()),
                options.getWebhookMaxBodySize(),
                events(options.getEvents()));
    }

    boolean selects(String event) {
        return events.isEmpty() || events.contains(event);
    }

    private static Set<String> events(String text) {
        Set<String> events = new LinkedHashSet<>();
        if (ObjectHelper.isNotEmpty(text)) {
            Arrays.stream(text.split(",")).map(String::strip).forEach(events::add);
        }
        for (String event : events) {
            if (!WebhookEvent.KNOWN.contains(event)) {
                throw new IllegalArgumentException("events has '" + event + "': expected some of "
                        + String.join(", ", WebhookEvent.KNOWN) + ", separated by commas");
            }
        }
        return Set.copyOf(events);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "WebhookSettings[tolerance=" + tolerance + ", maxBodySize=" + maxBodySize + ", events=" + events + "]";
    }
}
