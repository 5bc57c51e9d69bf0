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

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The form of a page: its title, its sections, its length, and its sentences. */
record PageForm(String title, List<String> sections, int lines, List<String> sentences) {

    private static final Pattern SECTION = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern LIST_ITEM = Pattern.compile("(?m)^ *(?:[-*]|\\d+\\.) +");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.?!])[*)]*\\s+");

    static PageForm of(String text) {
        return new PageForm(
                text.lines().findFirst().orElse("").replaceFirst("^# ", ""),
                SECTION.matcher(withoutCode(text))
                        .results()
                        .map(section -> section.group(1))
                        .toList(),
                (int) text.lines().count(),
                Stream.of(paragraphs(text)).flatMap(PageForm::sentences).toList());
    }

    /** Words for each sentence, 0 without a sentence. */
    double averageSentence() {
        return sentences.stream()
                .mapToInt(sentence -> sentence.split("\\s+").length)
                .average()
                .orElse(0);
    }

    private static String withoutCode(String text) {
        return text.replaceAll("(?ms)^```.*?^```$", "");
    }

    /** Without code, headings, tables, tags and comments. A link is its text, and a list item begins a paragraph. */
    private static String[] paragraphs(String text) {
        String prose = withoutCode(text)
                .replaceAll("(?s)<!--.*?-->|</?[a-z][^>]*>", "")
                .replaceAll("(?m)^(#|\\|).*$", "\n")
                .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1");
        return LIST_ITEM.matcher(prose).replaceAll("\n\n").split("\\n\\s*\\n");
    }

    private static Stream<String> sentences(String paragraph) {
        // code is one word
        String text = Pattern.compile("`[^`]*`").matcher(paragraph.strip()).replaceAll((MatchResult code) -> "code");
        return END_OF_SENTENCE.splitAsStream(text).map(String::strip).filter(sentence -> sentence.contains(" "));
    }
}
