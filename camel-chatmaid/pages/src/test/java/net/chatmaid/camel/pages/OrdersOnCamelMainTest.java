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
package net.chatmaid.camel.pages;

import static java.util.regex.Pattern.compile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import net.chatmaid.camel.testing.LongForm;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the pages on Camel Main say of orders that fail and of a restart. */
@ExtendWith(Patience.class)
@Timeout(2 * Patience.TEST_SECONDS)
class OrdersOnCamelMainTest {

    private static final Pattern DELIVERED = compile("order 7821 is delivered");

    @TempDir
    static Path project;

    private static Shell sandbox;
    private static String commands;

    @TempDir
    Path folder;

    private Path orders;

    @BeforeAll
    static void build() throws Exception {
        BuiltModules.install();
        Page page = Page.of(DocumentedRuntime.CAMEL_MAIN);
        DocumentedRun run = page.run("Run it");
        PageProject.copy(page, project).add("Test it");
        sandbox = Shell.start(Page.ROOT, run.sandboxCommand());
        String url =
                sandbox.awaitLine(compile("Chatmaid sandbox: (http://\\S+)")).group(1);
        try (Shell build = Shell.start(project, "mvn -q package")) {
            build.awaitSuccess();
        }
        assertThat(project.resolve("target/surefire-reports")).isNotEmptyDirectory();
        commands = run.commands(url).replace("mvn -q package\n", "").replace("target/", project + "/target/");
    }

    @AfterAll
    static void stopTheSandbox() {
        sandbox.close();
    }

    @BeforeEach
    void createTheFolder() throws IOException {
        orders = Files.createDirectory(folder.resolve("orders"));
    }

    @Test
    void movesOrdersThatFailToAFolderWithTheReason() throws Exception {
        // given
        Files.writeString(orders.resolve("broken.json"), "{\"id\": ");
        Files.writeString(orders.resolve("nameless.json"), "{\"id\": \"7822\", \"phone\": \"+15557654321\"}");
        Files.writeString(orders.resolve("phoneless.json"), "{\"id\": \"7823\", \"name\": \"Bob\"}");
        Files.writeString(
                orders.resolve("unreachable.json"), "{\"id\": 7824, \"name\": \"Cy\", \"phone\": \"+15005550002\"}");
        // when
        try (Shell application = Shell.start(folder, commands)) {
            application.awaitLine(compile("order 7824 is failed"));
            // then
            await().until(() -> Files.exists(orders.resolve("failed/7824.reason.txt")));
        }
        assertThat(orders.resolve("failed")).isDirectoryContaining("glob:**/7824.json");
        assertThat(orders.resolve("failed/7824.reason.txt")).hasContent("The recipient is not a WhatsApp user.");
        for (String name : new String[] {"broken", "nameless", "phoneless"}) {
            assertThat(orders.resolve("failed").resolve(name + ".json")).exists();
            assertThat(orders.resolve("failed").resolve(name + ".reason.txt")).isNotEmptyFile();
        }
        assertThat(orders.resolve("failed/phoneless.reason.txt")).content().contains("to is missing");
    }

    @Test
    void findsTheOrderAfterACrashBetweenTheSendAndTheMove() throws Exception {
        // given
        Path order = orders.resolve("7821.json");
        Files.writeString(order, "{\"id\": \"7821\", \"name\": \"Ada\", \"phone\": \"+15557654321\"}");
        String sent;
        try (Shell application = Shell.start(folder, commands)) {
            sent = application
                    .awaitLine(compile("order 7821 is message (msg_\\w+)"))
                    .group(1);
            await().until(() -> Files.exists(orders.resolve("sent").resolve(sent + ".json")));
            application.kill();
        }
        Files.move(orders.resolve("sent").resolve(sent + ".json"), order);
        Files.deleteIfExists(folder.resolve("data/routed.txt"));
        // when
        try (Shell application = Shell.start(folder, commands)) {
            // then
            application.awaitLine(compile("order 7821 is message " + sent));
            application.awaitLine(DELIVERED);
        }
        assertThat(orders.resolve("sent").resolve(sent + ".json")).exists();
    }

    @Test
    @LongForm
    void emitsWhatChangedWhileItWasDown() throws Exception {
        // given
        Files.writeString(
                orders.resolve("7825.json"), "{\"id\": \"7825\", \"name\": \"Eve\", \"phone\": \"+15557654321\"}");
        Pattern delivered = compile("order 7825 is delivered");
        try (Shell application = Shell.start(folder, commands)) {
            application.awaitLine(compile("order 7825 is message"));
            application.kill();
            assumeThat(application.printed()).doesNotContainPattern(delivered);
        }
        // when
        try (Shell application = Shell.start(folder, commands)) {
            // then
            application.awaitLine(delivered);
            assertThat(application.printed()).doesNotContain("ERROR");
        }
    }
}
