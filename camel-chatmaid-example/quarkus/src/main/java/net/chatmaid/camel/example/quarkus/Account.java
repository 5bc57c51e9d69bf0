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
package net.chatmaid.camel.example.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.stream.Stream;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.ChatmaidConfiguration;
import org.apache.camel.quarkus.core.events.ComponentAddEvent;
import org.eclipse.microprofile.config.Config;

/** Who sends: the account of {@code CHATMAID_API_KEY}, or else the sandbox inside. */
@ApplicationScoped
public class Account {

    private static final String PREFIX = "camel.component.chatmaid.";

    private final Instance<InnerSandbox> sandbox;
    private final boolean isReal;
    private final boolean hasSecret;

    Account(Instance<InnerSandbox> sandbox, Config config) {
        this.sandbox = sandbox;
        this.isReal = isSet(config, "CHATMAID_API_KEY", PREFIX + "api-key", PREFIX + "apiKey");
        this.hasSecret = isSet(config, "CHATMAID_WEBHOOK_SECRET", PREFIX + "webhook-secret", PREFIX + "webhookSecret");
    }

    private static boolean isSet(Config config, String... names) {
        return Stream.of(names)
                .anyMatch(name -> config.getOptionalValue(name, String.class).isPresent());
    }

    /** The component reads the variables of a real account by itself. */
    void configure(@Observes ComponentAddEvent event) {
        if (!isReal && event.getComponent() instanceof ChatmaidComponent chatmaid) {
            ChatmaidConfiguration options = chatmaid.getConfiguration();
            options.setBaseUrl(sandbox.get().baseUrl());
            options.setApiKey(sandbox.get().apiKey());
            options.setWebhookSecret(InnerSandbox.SECRET);
            options.setRequestsPerMinute(0);
        }
    }

    /** Whether nothing is really sent. */
    public boolean isSandbox() {
        return !isReal;
    }

    /** Without one, webhooks can't be verified, and only the poll tells. */
    public boolean hasWebhookSecret() {
        return !isReal || hasSecret;
    }
}
