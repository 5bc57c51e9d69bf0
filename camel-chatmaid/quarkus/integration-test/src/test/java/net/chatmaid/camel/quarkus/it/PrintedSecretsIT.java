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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

/** Everything that the packaged application prints, in a process of its own that polls, looks up and receives a webhook. */
class PrintedSecretsIT {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final HttpClient http = HttpClient.newHttpClient();

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
        Path output = folder.resolve("output.txt");
        Process process = JavaProcess.builder(
                        environment,
                        "-Dquarkus.config.locations=" + file,
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.log.level=" + level,
                        "-Dquarkus.log.console.level=" + level,
                        "-Dquarkus.log.console.format=" + PrintedText.QUARKUS,
                        "-jar",
                        System.getProperty("application"))
                .redirectOutput(output.toFile())
                .start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> isReady(port));
            sandbox.personWrites("+15557654321", "hello");
            await().until(() -> sandbox.webhooks().counts().accepted() > 0);
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(sandbox.requestCount()).isPositive();
        return PrintedText.of(Files.readString(output));
    }

    private boolean isReady(int port) throws IOException, InterruptedException {
        return http.send(
                                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode()
                == 200;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
