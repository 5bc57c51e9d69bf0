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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The title of a page is a task. The title of a reference page is the name of a thing, and that of a decision is the decision. */
class PageTitleTest {

    /** What the title of a task does not begin with: a noun phrase, a question, or a name. */
    private static final String NO_TASK =
            "(?i)(the|a|an|how|what|when|why|which|where|whatsapp|camel|chatmaid|[a-z]+ing|[a-z]+ion|[a-z]+s)\\b.*";

    private static final List<String> FOLDERS_OF_NAMES = List.of("docs/reference/", "docs/decisions/");

    /** Pages that say what something is. Each README has the name of what is in its folder. */
    private static final Set<String> NAMES = Set.of(
            "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md", "docs/compatibility.md", "docs/reliability.md");

    static List<String> tasks() throws IOException {
        return Manual.texts().stream()
                .filter(page -> !page.endsWith("README.md") && !NAMES.contains(page))
                .filter(page -> FOLDERS_OF_NAMES.stream().noneMatch(page::startsWith))
                .toList();
    }

    static List<String> operations() {
        return Manual.operationPages();
    }

    static List<String> decisions() throws IOException {
        return Manual.texts().stream()
                .filter(page -> page.startsWith("docs/decisions/") && !page.endsWith("README.md"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void isATask(String page) {
        assertThat(title(page)).isNotEmpty().doesNotMatch(NO_TASK);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void ofAnOperationIsItsUri(String page) {
        assertThat(title(page)).isEqualTo("chatmaid:" + name(page).replace(".md", ""));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void ofADecisionBeginsWithTheNumberOfItsFile(String page) {
        assertThat(title(page)).startsWith(Integer.parseInt(name(page).substring(0, 4)) + ". ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"How to alert", "The outbox", "Sending texts", "Recipes", "What can be sent", "Chatmaid"})
    void thatIsNoTaskIsFound(String title) {
        assertThat(title).matches(NO_TASK);
    }

    private static String title(String page) {
        return PageForm.of(Manual.read(page)).title();
    }

    private static String name(String page) {
        return Path.of(page).getFileName().toString();
    }
}
