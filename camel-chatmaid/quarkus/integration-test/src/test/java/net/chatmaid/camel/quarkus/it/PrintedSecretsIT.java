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

import static net.chatmaid.camel.quarkus.it.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.testing.InboundMessages;
import net.chatmaid.camel.testing.JavaProcess;
import net.chatmaid.camel.testing.LongForm;
import net.chatmaid.camel.testing.PrintedSecretsContract;
import net.chatmaid.camel.testing.PrintedText;
import net.chatmaid.camel.testing.TestSecrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the packaged application prints, in a process of its own. */
class PrintedSecretsIT implements PrintedSecretsContract {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public ChatmaidSandbox sandbox() {
        return sandbox;
    }

    @Override
    public String run(String level, int port, Path folder, Map<String, String> environment) throws Exception {
        Path output = folder.resolve("output.txt");
        InboundMessages.receiveAfterEachPoll(sandbox);
        Process process = JavaProcess.builder(
                        environment,
                        "-Dquarkus.config.locations=" + folder.resolve("application.properties"),
                        "-Dquarkus.http.port=" + port,
                        "-Dshop.replies=true",
                        "-Dshop.replies.sender=" + TestSecrets.FAILING_SENDER,
                        "-Dquarkus.log.level=" + level,
                        "-Dquarkus.log.console.level=" + level,
                        "-Dquarkus.log.console.format=" + PrintedText.QUARKUS,
                        "-jar",
                        System.getProperty("application"))
                .redirectOutput(output.toFile())
                .start();
        try {
            await().ignoreExceptionsInstanceOf(IOException.class)
                    .failFast(() ->
                            assertThat(process.isAlive()).as(() -> end(output)).isTrue())
                    .until(() -> isReady(port));
            sandbox.personWrites("+15557654321", TestSecrets.SENT_TEXT);
            await().until(() -> sandbox.webhooks().counts().accepted() > 0);
            await().until(() -> sandbox.requests().stream()
                    .anyMatch(request -> request.body().contains(TestSecrets.FAILING_SENDER)));
            process.destroy();
            assertThat(process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(sandbox.messages()).isNotEmpty();
        return Files.readString(output);
    }

    /** The application has beans {@code apiKeys} and {@code webhookSecrets}, which read the files of a folder. */
    @Test
    @LongForm
    void secretsThatBeansProvideAreNotPrinted(@TempDir Path folder) throws Exception {
        assertPrintsNoSecret(
                "TRACE",
                folder,
                Map.of(
                        "CHATMAID_BASE_URL",
                        sandbox.baseUrl(),
                        "SECRETS_FOLDER",
                        TestSecrets.files(folder).toString()),
                Map.of(
                        "camel.component.chatmaid.api-key-source", "#apiKeys",
                        "camel.component.chatmaid.webhook-secret-source", "#webhookSecrets"));
    }

    /** Each file has the name of a property, and its value. */
    @Test
    @LongForm
    void secretsInMountedFilesAreNotPrinted(@TempDir Path folder) throws Exception {
        assertPrintsNoSecret(
                "TRACE",
                folder,
                Map.of(
                        "CHATMAID_BASE_URL",
                        sandbox.baseUrl(),
                        "SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS",
                        TestSecrets.files(folder).toString()),
                Map.of());
    }

    /** What a failed test shows. */
    private static String end(Path output) {
        try {
            String printed = Files.readString(output);
            return printed.substring(Math.max(0, printed.length() - 5_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady(int port) throws IOException, InterruptedException {
        return http.send(
                                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode()
                == 200;
    }
}
