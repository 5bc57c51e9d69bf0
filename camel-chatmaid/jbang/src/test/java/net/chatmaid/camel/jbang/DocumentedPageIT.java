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
package net.chatmaid.camel.jbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.chatmaid.camel.jbang.JBangPage.Example;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.CompatibilityPage;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.PrintedText;
import net.chatmaid.camel.testing.Scale;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page {@code docs/runtimes/jbang.md} shows runs as it stands, in an empty folder. */
@ExtendWith(Patience.class)
class DocumentedPageIT {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    /** With a process for each; by default the component alone, and with Kamelets. */
    static List<Example> examples() {
        List<Example> examples = JBangPage.examples();
        return examples.subList(0, Scale.of(2, examples.size()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void printsWhatThePageShowsUpToDeliveredAndNoSecret(Example example) throws Exception {
        // when
        String printed = new CamelProcess(sandbox, folder).run(example);
        // then
        assertThat(sandbox.messages()).hasSize(1).extracting(SandboxMessage::to).containsExactly("+12025550101");
        assertThat(PrintedText.of(printed).secrets()).isEmpty();
    }

    @Test
    void runsEachRouteOfThePage() {
        List<Example> examples = JBangPage.examples();
        List<String> files = examples.stream()
                .flatMap(example -> example.arguments().stream())
                .toList();
        assertThat(examples).hasSize(5).allSatisfy(example -> {
            assertThat(files).containsAll(example.files().keySet());
            assertThat(example.output()).last().asString().contains("delivered");
        });
        assertThat(JBangPage.text().lines().filter(line -> line.startsWith("```yaml")))
                .hasSameSizeAs(examples.get(4).files().keySet().stream()
                        .filter(file -> file.endsWith(".yaml"))
                        .toList());
    }

    @Test
    void runsTheVersionThatThePageInstalls() throws Exception {
        String version = new DefaultCamelCatalog().getCatalogVersion();
        assertThat(JBangPage.text())
                .contains("by Camel JBang " + version + ".")
                .contains("-Dcamel.jbang.version=" + version + " ");
        CompatibilityPage.check("[Camel JBang](runtimes/jbang.md)", "Camel " + version);
    }
}
