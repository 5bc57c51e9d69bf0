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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.testing.JavaProcess;
import net.chatmaid.camel.testing.PrintedText;
import net.chatmaid.camel.testing.TestSecrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything that an application on Camel Main prints, in a process of its own: see {@link PrintingProcess}. */
class PrintedSecretsTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().step(Duration.ofMillis(100)).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @Test
    void secretsInTheEnvironmentAreNotPrintedByDefault() throws Exception {
        // when
        PrintedText printed = run("logback-test.xml", TestSecrets.environment(sandbox.baseUrl()), Map.of());
        // then
        assertThat(printed.secrets()).isEmpty();
    }

    private PrintedText run(String logging, Map<String, String> environment, Map<String, String> properties)
            throws Exception {
        int port = freePort();
        sandbox.webhook(URI.create("http://localhost:" + port + "/chatmaid/events"), TestSecrets.WEBHOOK_SECRET);
        List<String> arguments = new ArrayList<>(List.of(
                "-Dlogback.configurationFile=" + logging,
                PrintingProcess.class.getName(),
                "camel.server.enabled=true",
                "camel.server.port=" + port));
        properties.forEach((name, value) -> arguments.add(name + "=" + value));
        String printed = JavaProcess.run(environment, arguments.toArray(String[]::new));
        assertThat(sandbox.messages()).isNotEmpty();
        assertThat(sandbox.webhookCounts().accepted()).isPositive();
        return PrintedText.of(printed);
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
