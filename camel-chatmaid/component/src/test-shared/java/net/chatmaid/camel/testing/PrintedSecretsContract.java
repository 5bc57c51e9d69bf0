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
package net.chatmaid.camel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application, in a process of its own, prints no secret, wherever its secrets come from. */
public interface PrintedSecretsContract {

    ChatmaidSandbox sandbox();

    /**
     * Runs the application until it has routed a webhook.
     *
     * @param level the level of all loggers
     * @param folder a folder for files of the test, which holds the {@code application.properties}
     * @return everything that it printed
     */
    String run(String level, int port, Path folder, Map<String, String> environment) throws Exception;

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "INFO"})
    @LongForm
    default void secretsInTheEnvironmentAreNotPrinted(String level, @TempDir Path folder) throws Exception {
        assertPrintsNoSecret(level, folder, TestSecrets.environment(sandbox().baseUrl()), Map.of());
    }

    @Test
    default void secretsInPropertiesAreNotPrinted(@TempDir Path folder) throws Exception {
        assertPrintsNoSecret(
                "TRACE", folder, Map.of(), TestSecrets.properties(sandbox().baseUrl()));
    }

    /** The manual shows it so. */
    @Test
    @LongForm
    default void secretsInTheEnvironmentThatPropertiesNameAreNotPrinted(@TempDir Path folder) throws Exception {
        assertPrintsNoSecret(
                "TRACE",
                folder,
                TestSecrets.environment(sandbox().baseUrl()),
                Map.of(
                        "camel.component.chatmaid.api-key", "${CHATMAID_API_KEY}",
                        "camel.component.chatmaid.webhook-secret", "${CHATMAID_WEBHOOK_SECRET}"));
    }

    /** Runs the application with these variables and lines of its file of properties. */
    default void assertPrintsNoSecret(
            String level, Path folder, Map<String, String> environment, Map<String, String> properties)
            throws Exception {
        // given
        int port = freePort();
        sandbox()
                .webhooks()
                .sendTo(URI.create("http://localhost:" + port + "/chatmaid/events"), TestSecrets.WEBHOOK_SECRET);
        StringBuilder lines = new StringBuilder();
        properties.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        Files.writeString(folder.resolve("application.properties"), lines);
        // when
        PrintedText printed = PrintedText.of(run(level, port, folder, environment));
        // then
        assertThat(printed.secrets()).isEmpty();
        // if the library does not log at TRACE, that no secret is found shows nothing
        assertThat(printed.hasDetailsOf("org.apache.hc.client5")).isEqualTo(level.equals("TRACE"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
