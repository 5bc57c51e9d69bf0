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
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.JavaProcess;
import net.chatmaid.camel.testing.PrintedText;
import net.chatmaid.camel.testing.TestSecrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that the application prints in a process of its own. It has the secrets from the environment, and gives the key
 * to Camel as a property.
 */
class PrintedSecretsTest {

    @TempDir
    Path work;

    @Test
    void theKeyIsNotPrintedByARunAtAnyLevel() throws Exception {
        // when
        PrintedText printed = run("--orders", orders());
        // then
        assertThat(printed.secrets()).isEmpty();
        assertThat(printed.hasDetailsOf("org.apache.hc.client5")).isTrue();
    }

    @Test
    void neitherIsPrintedByTheGoLiveCheckAtAnyLevel() throws Exception {
        // when
        PrintedText printed = run("--verify");
        // then
        assertThat(printed.secrets()).isEmpty();
        assertThat(printed.lines()).contains("  [ok] webhookSecret: it is set");
    }

    private String orders() throws Exception {
        Path orders = work.resolve("orders");
        SentMessagesTest.order(orders, "1.json", "1", "+12025550101");
        return orders.toString();
    }

    private PrintedText run(String... args) throws Exception {
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start()) {
            String logging = "-Dlogback.configurationFile=" + PrintedText.logbackAtTrace(work);
            String[] arguments = Stream.concat(
                            Stream.of(logging, "-Djava.io.tmpdir=" + work, OrdersExample.class.getName()),
                            Stream.of(args))
                    .toArray(String[]::new);
            String printed = JavaProcess.run(TestSecrets.environment(sandbox.baseUrl()), arguments);
            assertThat(sandbox.requestCount()).isPositive();
            return PrintedText.of(printed);
        }
    }
}
