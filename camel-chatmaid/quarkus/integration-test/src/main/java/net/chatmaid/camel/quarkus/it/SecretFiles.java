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
package net.chatmaid.camel.quarkus.it;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.chatmaid.camel.WebhookSecretSource;
import net.chatmaid.camel.client.ApiKeySource;

/** Beans that read the secrets from the files of a folder, for an application whose properties name these beans. */
@ApplicationScoped
public class SecretFiles {

    @Produces
    @Singleton
    @Unremovable
    @Named("apiKeys")
    ApiKeySource apiKeys() {
        return () -> read("CHATMAID_API_KEY");
    }

    @Produces
    @Singleton
    @Unremovable
    @Named("webhookSecrets")
    WebhookSecretSource webhookSecrets() {
        return () -> List.of(read("CHATMAID_WEBHOOK_SECRET"));
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of(System.getenv("SECRETS_FOLDER"), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
