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
package net.chatmaid.camel.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.JavaProcess;
import net.chatmaid.camel.testing.LongForm;
import net.chatmaid.camel.testing.PrintedText;
import net.chatmaid.camel.testing.TestSecrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the application prints in its own process, which has the secrets in its environment. */
class PrintedSecretsTest {

    @TempDir
    Path work;

    @Test
    void printsNoKeyInARunAtAnyLevel() throws Exception {
        // given
        OrderFolder.write(work, "1", "+12025550101");
        // when
        PrintedText printed = run();
        // then
        assertThat(printed.secrets()).isEmpty();
        assertThat(printed.hasDetailsOf("org.apache.hc.client5")).isTrue();
    }

    @Test
    @LongForm
    void printsNoSecretInTheGoLiveCheckAtAnyLevel() throws Exception {
        // when
        PrintedText printed = run("--verify");
        // then
        assertThat(printed.secrets()).isEmpty();
        assertThat(printed.lines()).anyMatch(line -> line.contains("  [ok] webhookSecret: it is set"));
    }

    private PrintedText run(String... profile) throws Exception {
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start()) {
            List<String> arguments = new ArrayList<>(List.of(
                    "-Dlogback.configurationFile=" + PrintedText.logbackAtTrace(work),
                    "-Dorders.folder=" + work.resolve("mine"),
                    "-Dorders.work=" + work,
                    OrdersExample.class.getName()));
            arguments.addAll(List.of(profile));
            String printed =
                    JavaProcess.run(TestSecrets.environment(sandbox.baseUrl()), arguments.toArray(String[]::new));
            assertThat(sandbox.requestCount()).isPositive();
            return PrintedText.of(printed);
        }
    }
}
