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
package net.chatmaid.camel.example.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.LongForm;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.PrintedText;
import net.chatmaid.camel.testing.TestSecrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the packaged service prints while it confirms an order and receives webhooks. */
@ExtendWith(Patience.class)
class PrintedSecretsIT {

    @TempDir
    Path folder;

    @Test
    @LongForm
    void printsNoSecretOfTheEnvironment() throws Exception {
        try (ChatmaidSandbox sandbox = sandbox();
                OrderApplication application = OrderApplication.with(sandbox, folder)
                        .environment(TestSecrets.environment(sandbox.baseUrl()))) {
            // when
            PrintedText printed = run(sandbox, application);
            // then
            assertThat(printed.secrets()).isEmpty();
        }
    }

    /** Quarkus leaves out TRACE unless an application is built for it. */
    @Test
    void printsNoSecretOfPropertiesAtDebug() throws Exception {
        try (ChatmaidSandbox sandbox = sandbox()) {
            // given
            List<String> lines = TestSecrets.properties(sandbox.baseUrl()).entrySet().stream()
                    .map(property -> property.getKey() + "=" + property.getValue())
                    .toList();
            Path file = Files.write(folder.resolve("secrets.properties"), lines);
            try (OrderApplication application = OrderApplication.with(sandbox, folder)
                    .environment(Map.of())
                    .property("quarkus.config.locations", file.toString())
                    .property("quarkus.log.level", "DEBUG")
                    .property("quarkus.log.console.format", PrintedText.QUARKUS)) {
                // when
                PrintedText printed = run(sandbox, application);
                // then
                assertThat(printed.secrets()).isEmpty();
                assertThat(printed.hasDetailsOf("org.apache.hc.client5")).isTrue();
            }
        }
    }

    private static ChatmaidSandbox sandbox() {
        return ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start();
    }

    private static PrintedText run(ChatmaidSandbox sandbox, OrderApplication application) throws Exception {
        sandbox.webhooks().sendTo(application.at("/chatmaid/events"), TestSecrets.WEBHOOK_SECRET);
        application.start();
        application.place("A1", "+12025550123");
        await().until(() -> sandbox.webhooks().counts().accepted() > 0);
        assertThat(application.stop()).isTrue();
        return PrintedText.of(application.output());
    }
}
