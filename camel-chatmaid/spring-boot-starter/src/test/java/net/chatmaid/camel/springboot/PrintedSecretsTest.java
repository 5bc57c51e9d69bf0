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
package net.chatmaid.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.testing.JavaProcess;
import net.chatmaid.camel.testing.LongForm;
import net.chatmaid.camel.testing.PrintedText;
import net.chatmaid.camel.testing.Scale;
import net.chatmaid.camel.testing.TestSecrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that an application on Spring Boot prints, in a process of its own: see {@link PrintingApplication}. */
class PrintedSecretsTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().step(Duration.ofMillis(100)).build();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    /** With a process for each; what is printed at INFO is printed at TRACE too. */
    static Stream<String> levels() {
        return Stream.of("TRACE", "INFO").limit(Scale.of(1, 2));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void secretsInTheEnvironmentAreNotPrinted(String level) throws Exception {
        // when
        PrintedText printed = run(level, TestSecrets.environment(sandbox.baseUrl()), Map.of());
        // then
        assertNoSecret(level, printed);
    }

    @Test
    void secretsInPropertiesAreNotPrinted() throws Exception {
        // when
        PrintedText printed = run("TRACE", Map.of(), TestSecrets.properties(sandbox.baseUrl()));
        // then
        assertNoSecret("TRACE", printed);
    }

    /** The manual shows it so. */
    @Test
    @LongForm
    void secretsInTheEnvironmentThatPropertiesNameAreNotPrinted() throws Exception {
        // when
        PrintedText printed = run(
                "TRACE",
                TestSecrets.environment(sandbox.baseUrl()),
                Map.of(
                        "camel.component.chatmaid.api-key", "${CHATMAID_API_KEY}",
                        "camel.component.chatmaid.webhook-secret", "${CHATMAID_WEBHOOK_SECRET}"));
        // then
        assertNoSecret("TRACE", printed);
    }

    private static void assertNoSecret(String level, PrintedText printed) {
        assertThat(printed.secrets()).isEmpty();
        // otherwise the silence of the others means nothing
        assertThat(printed.hasDetailsOf("org.apache.hc.client5")).isEqualTo(level.equals("TRACE"));
    }

    private PrintedText run(String level, Map<String, String> environment, Map<String, String> properties)
            throws Exception {
        int port = freePort();
        sandbox.webhooks()
                .sendTo(URI.create("http://localhost:" + port + "/chatmaid/events"), TestSecrets.WEBHOOK_SECRET);
        Path file = folder.resolve("application.properties");
        StringBuilder lines = new StringBuilder();
        properties.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        Files.writeString(file, lines);
        // it ends with 0 only if it has routed a webhook
        String printed = JavaProcess.run(
                environment,
                PrintingApplication.class.getName(),
                "--spring.config.additional-location=file:" + file,
                "--server.port=" + port,
                "--logging.config=" + (level.equals("TRACE") ? PrintedText.logbackAtTrace(folder) : ""));
        assertThat(sandbox.messages()).isNotEmpty();
        return PrintedText.of(printed);
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
