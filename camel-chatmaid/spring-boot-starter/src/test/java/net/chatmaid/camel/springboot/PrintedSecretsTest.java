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

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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

/** Everything that an application on Spring Boot prints, in a process of its own: see {@link PrintingApplication}. */
class PrintedSecretsTest implements PrintedSecretsContract {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().step(Duration.ofMillis(100)).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @Override
    public ChatmaidSandbox sandbox() {
        return sandbox;
    }

    @Override
    public String run(String level, int port, Path folder, Map<String, String> environment) throws Exception {
        InboundMessages.receiveAfterEachPoll(sandbox);
        // it ends with 0 only if it has routed a webhook and a received message
        String printed = JavaProcess.run(
                environment,
                PrintingApplication.class.getName(),
                "--spring.config.additional-location=file:" + folder.resolve("application.properties"),
                "--server.port=" + port,
                "--logging.config=" + (level.equals("TRACE") ? PrintedText.logbackAtTrace(folder) : ""));
        assertThat(sandbox.messages()).isNotEmpty();
        assertThat(sandbox.requests()).anyMatch(request -> request.body().contains(TestSecrets.FAILING_SENDER));
        return printed;
    }

    /** Each file has the name of a property, and its value. */
    @Test
    @LongForm
    void secretsInAConfigTreeAreNotPrinted(@TempDir Path folder) throws Exception {
        // given
        Path secrets = TestSecrets.files(folder);
        // then
        assertPrintsNoSecret(
                "TRACE",
                folder,
                Map.of("CHATMAID_BASE_URL", sandbox.baseUrl()),
                Map.of("spring.config.import", "configtree:" + secrets + "/"));
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
}
