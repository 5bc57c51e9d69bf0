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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page can be read quickly: it is short, and so are its sentences. */
class PageFormTest {

    private static final double MAX_WORDS = 18;
    private static final int MAX_LINES = 300;
    private static final int MAX_LINES_OF_A_RECIPE = 80;

    /** Its pages have any length, as readers search it for a name. */
    private static final String REFERENCE = "docs/reference/";

    private static final List<String> SECTIONS_OF_A_RECIPE =
            List.of("Route in YAML", "Route in Java", "Test with the sandbox", "What can go wrong");

    static List<String> pages() throws IOException {
        return Manual.texts();
    }

    static List<String> shortPages() throws IOException {
        return pages().stream().filter(page -> !page.startsWith(REFERENCE)).toList();
    }

    static List<String> recipes() throws IOException {
        return pages().stream()
                .filter(page -> page.startsWith("docs/recipes/") && !page.endsWith("README.md"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shortPages")
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
    @MethodSource("recipes")
    void aRecipeIsAtMost80LinesInFourSections(String page) {
        // when
        PageForm form = form(page);
        // then
        assertThat(form.lines()).isLessThanOrEqualTo(MAX_LINES_OF_A_RECIPE);
        assertThat(form.sections()).isEqualTo(SECTIONS_OF_A_RECIPE);
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
