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

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.quarkus.core.events.ComponentAddEvent;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * A sandbox in this process if {@code orders.sandbox} is {@code true}. It never starts because an API key is missing:
 * the component reports that. Your application does not need this class.
 */
@Singleton
public class SandboxInside {

    private static final Logger LOG = Logger.getLogger(SandboxInside.class);

    private final ChatmaidSandbox sandbox;
    private final String secret = "whsec_" + UUID.randomUUID();
    private final boolean hasWebhookSecret;

    SandboxInside(Config config) {
        boolean isSandbox =
                config.getOptionalValue("orders.sandbox", Boolean.class).orElse(false);
        sandbox = isSandbox
                ? ChatmaidSandbox.builder().step(Duration.ofSeconds(1)).start()
                : null;
        hasWebhookSecret =
                isSandbox || isSet(config, "CHATMAID_WEBHOOK_SECRET", "camel.component.chatmaid.webhook-secret");
    }

    private static boolean isSet(Config config, String... names) {
        return Stream.of(names)
                .anyMatch(name -> config.getOptionalValue(name, String.class).isPresent());
    }

    /** Without a secret, webhooks can't be verified. */
    boolean hasWebhookSecret() {
        return hasWebhookSecret;
    }

    /** With an account, the component reads its environment variables itself. */
    void configure(@Observes ComponentAddEvent event) {
        if (sandbox != null && event.getComponent() instanceof ChatmaidComponent chatmaid) {
            ChatmaidConfiguration options = chatmaid.getConfiguration();
            options.setBaseUrl(sandbox.baseUrl());
            options.setApiKey(sandbox.liveKey());
            options.setWebhookSecret(secret);
        }
    }

    void printFirstSteps(@ObservesAsync HttpServerStart event) {
        String here = "http://localhost:" + event.options().getPort();
        if (sandbox != null) {
            sandbox.webhooks().sendTo(URI.create(here + "/chatmaid/events"), secret);
        }
        LOG.infof(
                """
                The messages go to %1$s
                Place the first order:

                  curl -s %2$s/orders -H 'Content-Type: application/json' \
                -d '{"id": "A7701", "customer": "Ada", "phone": "+12025550101", "item": "Two bags of coffee"}'

                The answer has the id of the message; this shows how far it has come:

                  curl -s %2$s/messages/<id>

                Health: %2$s/q/health. Ctrl+C stops it.""",
                sandbox == null
                        ? "the account of the API key."
                        : "a sandbox, as orders.sandbox is true: nothing is really sent.\nIts page shows them: "
                                + sandbox.baseUrl() + "/",
                here);
    }

    @PreDestroy
    void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
