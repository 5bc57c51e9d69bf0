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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.testing.JavaProcess;
import net.chatmaid.camel.testing.PrintedSecretsContract;
import net.chatmaid.camel.testing.PrintedText;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything that the packaged application prints, in a process of its own that polls, looks up and receives a webhook. */
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
        Process process = JavaProcess.builder(
                        environment,
                        "-Dquarkus.config.locations=" + folder.resolve("application.properties"),
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
        return Files.readString(output);
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
