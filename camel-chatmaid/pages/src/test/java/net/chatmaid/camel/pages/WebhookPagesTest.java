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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.regex.Pattern;
import net.chatmaid.camel.testing.LongForm;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The project of a runtime's pages, with what they add for webhooks, receives those of the sandbox. */
@ExtendWith(Patience.class)
@Timeout(2 * Patience.TEST_SECONDS)
class WebhookPagesTest {

    private static final Pattern SANDBOX = Pattern.compile("Chatmaid sandbox: (http://\\S+)");
    private static final String PORT = "localhost:8080";

    @TempDir
    Path folder;

    @BeforeAll
    static void installTheModules() throws IOException {
        BuiltModules.install();
    }

    @ParameterizedTest
    @EnumSource(names = {"QUARKUS", "SPRING_BOOT"})
    @LongForm
    void receivesWebhooksAsThePageSays(DocumentedRuntime runtime) throws Exception {
        // given
        Page page = Page.of(runtime);
        DocumentedRun run = page.run("Webhooks");
        String port = freePort();
        PageProject.copy(page, folder).add("Webhooks");
        assertThat(run.sandboxCommand()).contains(PORT);
        try (Shell sandbox = Shell.start(Page.ROOT, run.sandboxCommand().replace(PORT, "localhost:" + port))) {
            String url = sandbox.awaitLine(SANDBOX).group(1);
            // when
            try (Shell application = Shell.start(folder, listenOn(port) + run.commands(url))) {
                // then
                run.expectedLines().forEach(application::awaitLine);
                assertThat(application.printed()).doesNotContain("ERROR", "sk_live_", "whsec_");
            }
        }
    }

    /** Spring Boot and Quarkus read each its own variable. */
    private static String listenOn(String port) {
        return "export SERVER_PORT=" + port + " QUARKUS_HTTP_PORT=" + port + "\n";
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
