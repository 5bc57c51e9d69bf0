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

import java.nio.file.Path;
import java.util.regex.Pattern;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The project of the tutorial's last page, with its test, does by the commands of the page what the page says. */
@ExtendWith(Patience.class)
@Timeout(2 * Patience.TEST_SECONDS)
class TutorialTest {

    private static final Pattern SANDBOX = Pattern.compile("Chatmaid sandbox: (http://\\S+)");
    private static final String REPLY = "Reply to the recipient";

    @TempDir
    Path folder;

    @Test
    void theSpringBootApplicationConfirmsTracksAndReplies() throws Exception {
        // given
        BuiltModules.install();
        Page page = Page.of("docs/tutorial/spring-boot.md");
        DocumentedRun run = page.run("Run it");
        PageProject.copy(page, folder).add("Test it");
        try (Shell sandbox = Shell.start(Page.ROOT, run.sandboxCommand())) {
            String url = sandbox.awaitLine(SANDBOX).group(1);
            // when
            try (Shell application = Shell.start(folder, run.commands(url))) {
                // then
                run.expectedLines().forEach(application::awaitLine);
                // when
                for (String commands : page.blocks(REPLY, "shell")) {
                    try (Shell shell = Shell.start(folder, commands.replace("http://localhost:8090", url))) {
                        shell.awaitSuccess();
                    }
                }
                // then
                page.blocks(REPLY, "text").stream()
                        .flatMap(output -> DocumentedRun.expectedLines(output).stream())
                        .forEach(application::awaitLine);
                String printed = application.printed();
                // the test of the page prints before
                assertThat(printed.substring(printed.lastIndexOf(":: Spring Boot ::")))
                        .doesNotContainPattern("\\b(WARN|ERROR)\\b")
                        .doesNotContain("sk_live_");
            }
        }
        assertThat(folder.resolve("target/surefire-reports")).isNotEmptyDirectory();
    }
}
