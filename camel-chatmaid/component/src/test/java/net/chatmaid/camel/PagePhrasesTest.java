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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages have no idiom, and no name that was replaced: {@code phrases.txt} lists them. */
class PagePhrasesTest {

    private static final Path PHRASES = Path.of("src/test/resources/phrases.txt");

    static List<Path> pages() throws IOException {
        return Manual.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNoneOfThePhrases(Path page) throws IOException {
        assertThat(found(Files.readString(page))).as("phrases in %s", page).isEmpty();
    }

    @Test
    void findsPhrasesAsWholeWordsOverTheEndOfALine() throws IOException {
        assertThat(found("The next Sweep makes\nno sense. A sweeping view, and marshalling."))
                .containsExactly("sweep", "makes no sense");
    }

    private static List<String> found(String text) throws IOException {
        String prose = text.replaceAll("(?ms)^ *```.*?^ *```$", "").replaceAll("\\s+", " ");
        return Files.readAllLines(PHRASES).stream()
                .filter(phrase -> !phrase.isBlank() && !phrase.startsWith("#"))
                .filter(phrase -> Pattern.compile("(?i)\\b" + Pattern.quote(phrase) + "\\b")
                        .matcher(prose)
                        .find())
                .toList();
    }
}
