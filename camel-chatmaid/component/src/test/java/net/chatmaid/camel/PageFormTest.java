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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the manual can be read quickly: short pages, short sentences, and titles that name a task. */
class PageFormTest {

    /** The folders whose pages are checked. A folder is added when its pages pass. */
    private static final List<String> FOLDERS =
            List.of("docs/concepts", "docs/guides", "docs/recipes", "docs/troubleshooting", "docs/tutorial");

    private static final double MAX_WORDS = 18;
    private static final int MAX_LINES = 300;
    private static final int MAX_LINES_OF_A_RECIPE = 80;

    private static final List<String> SECTIONS_OF_A_RECIPE =
            List.of("Route in YAML", "Route in Java", "Test with the sandbox", "What can go wrong");

    /** What a title of a task does not begin with: a noun phrase, a question, or a name. */
    private static final String NO_TASK =
            "(?i)(the|a|an|how|what|when|why|which|where|whatsapp|camel|chatmaid|[a-z]+ing|[a-z]+ion|[a-z]+s)\\b.*";

    static List<String> pages() {
        return FOLDERS.stream().flatMap(PageFormTest::pages).toList();
    }

    static List<String> recipes() {
        return pages("docs/recipes").toList();
    }

    private static Stream<String> pages(String folder) {
        try (Stream<Path> files = Files.walk(Manual.file(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("README.md"))
                    .map(file -> Manual.file("").relativize(file).toString())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageIsShort(String page) {
        assertThat(form(page).lines()).isLessThanOrEqualTo(MAX_LINES);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void sentencesHaveAtMost18WordsOnAverage(String page) {
        // when
        PageForm form = form(page);
        // then
        assertThat(form.sentences()).isNotEmpty();
        assertThat(form.averageSentence())
                .as("words in each sentence of %s", form.sentences())
                .isLessThanOrEqualTo(MAX_WORDS);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theTitleIsATask(String page) {
        assertThat(form(page).title()).isNotEmpty().doesNotMatch(NO_TASK);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aRecipeIsAtMost80LinesInFourSections(String page) {
        // when
        PageForm form = form(page);
        // then
        assertThat(form.lines()).isLessThanOrEqualTo(MAX_LINES_OF_A_RECIPE);
        assertThat(form.sections()).isEqualTo(SECTIONS_OF_A_RECIPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"How to alert", "The outbox", "Sending texts", "Recipes", "What can be sent", "Chatmaid"})
    void findsATitleThatIsNoTask(String title) {
        assertThat(title).matches(NO_TASK);
    }

    @Test
    void countsTheWordsOfProseOnly() {
        // given
        String page = """
                # Send a text

                One sentence has five words. A `to(x) y z` is one word.

                ```java
                from("a").to("b").to("c");
                ```

                | a | table |
                | --- | --- |

                ## Test with the sandbox

                - A [link with its text](of/a/page.md) counts
                - **Another item**: it has two parts
                """;
        // when
        PageForm form = PageForm.of(page);
        // then
        assertThat(form.title()).isEqualTo("Send a text");
        assertThat(form.sections()).containsExactly("Test with the sandbox");
        assertThat(form.sentences())
                .containsExactly(
                        "One sentence has five words.",
                        "A code is one word.",
                        "A link with its text counts",
                        "**Another item**: it has two parts");
        assertThat(form.averageSentence()).isEqualTo(5.5);
    }

    private static PageForm form(String page) {
        return PageForm.of(Manual.read(page));
    }
}
