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
package net.chatmaid.camel.example.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.LongForm;
import net.chatmaid.camel.testing.PrintedText;
import net.chatmaid.camel.testing.TestSecrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the service prints while it confirms an order and receives webhooks. */
class PrintedSecretsTest {

    @TempDir
    Path folder;

    @Test
    @LongForm
    void secretsInTheEnvironmentAreNotPrinted() throws Exception {
        try (ChatmaidSandbox sandbox = sandbox()) {
            // when
            PrintedText printed = run(sandbox, TestSecrets.environment(sandbox.baseUrl()));
            // then
            assertThat(printed.secrets()).isEmpty();
        }
    }

    @Test
    @LongForm
    void secretsInPropertiesAreNotPrintedAtAnyLevel() throws Exception {
        try (ChatmaidSandbox sandbox = sandbox()) {
            // given
            List<String> lines = TestSecrets.properties(sandbox.baseUrl()).entrySet().stream()
                    .map(property -> property.getKey() + "=" + property.getValue())
                    .toList();
            Path file = Files.write(folder.resolve("secrets.properties"), lines);
            // when
            PrintedText printed = run(
                    sandbox,
                    Map.of(),
                    "--spring.config.additional-location=file:" + file,
                    "--logging.config=" + PrintedText.logbackAtTrace(folder));
            // then
            assertThat(printed.secrets()).isEmpty();
            assertThat(printed.hasDetailsOf("org.apache.hc.client5")).isTrue();
        }
    }

    private static ChatmaidSandbox sandbox() {
        return ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start();
    }

    private PrintedText run(ChatmaidSandbox sandbox, Map<String, String> environment, String... args) throws Exception {
        try (OrderService service = OrderService.start(folder, environment, args)) {
            sandbox.webhooks().sendTo(service.uri("/chatmaid/events"), TestSecrets.WEBHOOK_SECRET);
            service.post(OrderService.order("A1", "+12025550101"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> sandbox.webhooks().counts().accepted() > 0);
            service.stop();
            return PrintedText.of(service.log());
        }
    }
}
