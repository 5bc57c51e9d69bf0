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
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.chatmaid.camel.testing.CompatibilityPage;
import net.chatmaid.camel.testing.LongForm;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The project of a runtime's pages, copied into an empty folder, does by their commands what they say. */
@ExtendWith(Patience.class)
@Timeout(2 * Patience.TEST_SECONDS)
class RuntimePagesTest {

    private static final Pattern SANDBOX = Pattern.compile("Chatmaid sandbox: (http://\\S+)");

    @TempDir
    Path folder;

    @BeforeAll
    static void installTheModules() throws IOException {
        BuiltModules.install();
    }

    /** Other tests build the others. */
    static Stream<DocumentedRuntime> run() {
        return Scale.of(1, 2) == 1 ? Stream.of(DocumentedRuntime.SPRING_BOOT) : Stream.of(DocumentedRuntime.values());
    }

    @ParameterizedTest
    @MethodSource("run")
    void runsAsThePageSays(DocumentedRuntime runtime) throws Exception {
        // given
        Page page = Page.of(runtime);
        DocumentedRun run = page.run("Run it");
        PageProject.copy(page, folder);
        try (Shell sandbox = Shell.start(Page.ROOT, run.sandboxCommand())) {
            String url = sandbox.awaitLine(SANDBOX).group(1);
            // when
            try (Shell application = Shell.start(folder, run.commands(url))) {
                // then
                run.expectedLines().forEach(application::awaitLine);
                assertThat(application.printed())
                        .doesNotContainPattern("\\b(WARN|ERROR)\\b")
                        .doesNotContain("sk_live_");
                CompatibilityPage.check(
                        runtime.project(),
                        runtime.versions(application.printed()).toArray(String[]::new));
            }
        }
    }

    /** By default {@link OrdersOnCamelMainTest} builds its project with the test of the page. */
    @ParameterizedTest
    @EnumSource
    @LongForm
    void passesTheTestOfThePage(DocumentedRuntime runtime) throws Exception {
        // given
        PageProject.copy(Page.of(runtime), folder).add("Test it");
        // when
        try (Shell build = Shell.start(folder, "mvn -q package")) {
            // then
            build.awaitSuccess();
        }
        assertThat(folder.resolve("target/surefire-reports")).isNotEmptyDirectory();
    }
}
