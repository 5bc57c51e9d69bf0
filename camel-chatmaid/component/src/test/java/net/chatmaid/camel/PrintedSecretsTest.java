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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.testing.InboundMessages;
import net.chatmaid.camel.testing.JavaProcess;
import net.chatmaid.camel.testing.LongForm;
import net.chatmaid.camel.testing.PrintedText;
import net.chatmaid.camel.testing.SecurityGuide;
import net.chatmaid.camel.testing.TestSecrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that an application on Camel Main prints, in a process of its own: see {@link PrintingProcess}. */
class PrintedSecretsTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().step(Duration.ofMillis(100)).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @TempDir
    Path folder;

    @Test
    @LongForm
    void secretsInTheEnvironmentAreNotPrintedByDefault() throws Exception {
        // when
        PrintedText printed = run("logback-test.xml", TestSecrets.environment(sandbox.baseUrl()), Map.of());
        // then
        assertThat(printed.secrets()).isEmpty();
    }

    @Test
    void secretsInTheEnvironmentAreNotPrintedAtAnyLevel() throws Exception {
        // when
        PrintedText printed = run(details(), TestSecrets.environment(sandbox.baseUrl()), Map.of());
        // then
        assertThat(printed.secrets()).isEmpty();
        assertThatOthersPrintDetails(printed);
    }

    @Test
    void secretsInPropertiesArePrintedAtDebugByCamelMainAlone() throws Exception {
        // when
        PrintedText printed = run(details(), Map.of(), TestSecrets.properties(sandbox.baseUrl()));
        // then
        assertThat(printed.secrets()).isEmpty();
        assertThat(printed.lines())
                .anyMatch(line -> line.contains("apiKey = xxxxxx"))
                .anyMatch(line -> line.contains("webhookSecret = xxxxxx"));
        assertThatOthersPrintDetails(printed);
    }

    /** As Kubernetes mounts them: each file has the name of a property, and its value. */
    @Test
    @LongForm
    void secretsInMountedFilesAreNotPrintedAtAnyLevel() throws Exception {
        // given
        Path secrets = TestSecrets.files(folder);
        // when
        PrintedText printed = run(
                details(),
                Map.of("CHATMAID_BASE_URL", sandbox.baseUrl()),
                Map.of("camel.main.cloud-properties-location", secrets.toString()));
        // then
        assertThat(printed.secrets()).isEmpty();
        assertThatOthersPrintDetails(printed);
    }

    @Test
    @LongForm
    void secretsThatBeansProvideAreNotPrintedAtAnyLevel() throws Exception {
        // when
        PrintedText printed = run(
                details(),
                Map.of(
                        "CHATMAID_BASE_URL",
                        sandbox.baseUrl(),
                        "SECRETS_FOLDER",
                        TestSecrets.files(folder).toString()),
                Map.of(
                        "camel.component.chatmaid.apiKeySource", "#apiKeys",
                        "camel.component.chatmaid.webhookSecretSource", "#webhookSecrets"));
        // then
        assertThat(printed.secrets()).isEmpty();
        assertThatOthersPrintDetails(printed);
    }

    /** The guide to security names the loggers. */
    @ParameterizedTest
    @LongForm
    @CsvSource({
        "{{CHATMAID_API_KEY}}, {{CHATMAID_WEBHOOK_SECRET}}",
        "{{env:CHATMAID_API_KEY}}, {{env:CHATMAID_WEBHOOK_SECRET}}"
    })
    void placeholdersAreNotPrintedAtTraceWithTheLoggersOfTheGuideAtInfo(String apiKey, String webhookSecret)
            throws Exception {
        // when
        PrintedText printed = run(
                PrintedText.logbackAtTrace(folder, SecurityGuide.loggersAtInfo())
                        .toString(),
                TestSecrets.environment(sandbox.baseUrl()),
                Map.of(
                        "camel.component.chatmaid.apiKey", apiKey,
                        "camel.component.chatmaid.webhookSecret", webhookSecret));
        // then
        assertThat(printed.secrets()).isEmpty();
        assertThat(printed.hasDetailsOf("org.apache.camel.component.properties"))
                .isFalse();
        assertThat(printed.hasDetailsOf("org.apache.hc.client5")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "{{CHATMAID_API_KEY}}, {{CHATMAID_WEBHOOK_SECRET}}",
        "{{env:CHATMAID_API_KEY}}, {{env:CHATMAID_WEBHOOK_SECRET}}"
    })
    void placeholdersForTheVariablesAreNotPrintedByDefault(String apiKey, String webhookSecret) throws Exception {
        // when
        PrintedText printed = run(
                "logback-test.xml",
                TestSecrets.environment(sandbox.baseUrl()),
                Map.of(
                        "camel.component.chatmaid.apiKey", apiKey,
                        "camel.component.chatmaid.webhookSecret", webhookSecret));
        // then
        assertThat(printed.secrets()).isEmpty();
    }

    /** If a library does not log at TRACE, that no secret is found shows nothing. */
    private static void assertThatOthersPrintDetails(PrintedText printed) {
        assertThat(List.of("org.apache.hc.client5", "org.apache.camel.component.properties"))
                .allMatch(printed::hasDetailsOf);
    }

    private String details() throws Exception {
        return PrintedText.logbackAtTrace(folder).toString();
    }

    private PrintedText run(String logging, Map<String, String> environment, Map<String, String> properties)
            throws Exception {
        int port = freePort();
        sandbox.webhooks()
                .sendTo(URI.create("http://localhost:" + port + "/chatmaid/events"), TestSecrets.WEBHOOK_SECRET);
        List<String> lines = properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .toList();
        Path file = Files.write(folder.resolve("application.properties"), lines);
        InboundMessages.receiveAfterEachPoll(sandbox);
        // it ends with 0 only if it has routed a webhook and a received message
        String printed = JavaProcess.run(
                environment,
                "-Dlogback.configurationFile=" + logging,
                PrintingProcess.class.getName(),
                file.toString(),
                Integer.toString(port));
        assertThat(sandbox.messages()).isNotEmpty();
        assertThat(sandbox.requests()).anyMatch(request -> request.body().contains(TestSecrets.FAILING_SENDER));
        return PrintedText.of(printed);
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
