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

/** What a page about Camel JBang in {@code docs/runtimes} shows runs as it stands, in an empty folder. */
@ExtendWith(Patience.class)
class DocumentedPageIT {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    static List<JBangPage> pages() {
        return JBangPage.all();
    }

    /** With a process for each; by default the first of each page: the component alone, and with Kamelets. */
    static List<Example> examples() {
        return pages().stream()
                .map(JBangPage::examples)
                .flatMap(examples -> examples.stream().limit(Scale.of(1, examples.size())))
                .toList();
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
    void findsTheExamplesOfEachPage() {
        assertThat(pages()).extracting(page -> page.examples().size()).containsExactly(2, 3);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void runsEachRouteOfThePage(JBangPage page) {
        List<Example> examples = page.examples();
        List<String> files = examples.stream()
                .flatMap(example -> example.arguments().stream())
                .toList();
        assertThat(examples).allSatisfy(example -> {
            assertThat(files).containsAll(example.files().keySet());
            assertThat(example.output()).last().asString().contains("delivered");
        });
        assertThat(page.text().lines().filter(line -> line.startsWith("```yaml")))
                .hasSameSizeAs(examples.get(examples.size() - 1).files().keySet().stream()
                        .filter(file -> file.endsWith(".yaml"))
                        .toList());
    }

    @Test
    void runsTheVersionThatThePagesInstall() throws Exception {
        String version = new DefaultCamelCatalog().getCatalogVersion();
        assertThat(pages()).extracting(JBangPage::text).allSatisfy(text -> assertThat(text)
                .contains("by Camel JBang " + version + "."));
        assertThat(pages().get(0).text()).contains("-Dcamel.jbang.version=" + version + " ");
        CompatibilityPage.check("[Camel JBang](runtimes/jbang.md)", "Camel " + version);
    }
}
