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

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The names of types share their words: a word that only one type has is either the field's, or private language. The test
 * prints those that occur once.
 */
class VocabularyTest {

    private static final double MAX_WORDS_PER_TYPE = 0.67;

    private static final Pattern WORD = Pattern.compile("[A-Z][a-z0-9]*");
    private static final Pattern GENERATED = Pattern.compile(".*(Configurer|UriFactory|ConvertersLoader)");

    @Test
    void typesShareTheirWords() {
        // given
        List<String> names = new ClassFileImporter()
                .withImportOption(VocabularyTest::isMainCode).importPackages("net.chatmaid.camel").stream()
                        .filter(type -> !type.isAnonymousClass() && !type.isLocalClass() && isWritten(type))
                        .map(JavaClass::getSimpleName)
                        .toList();
        // when
        Map<String, Set<String>> typesByWord = new TreeMap<>();
        names.forEach(name -> words(name).forEach(word -> typesByWord
                .computeIfAbsent(word, key -> new TreeSet<>())
                .add(name)));
        String once = typesByWord.entrySet().stream()
                .filter(word -> word.getValue().size() == 1)
                .map(word -> word.getKey() + " (" + word.getValue().iterator().next() + ")")
                .collect(Collectors.joining(", "));
        double wordsPerType = (double) typesByWord.size() / names.size();
        // then
        System.out.printf(
                "%d types, %d words, %.2f words for each type. Once: %s%n",
                names.size(), typesByWord.size(), wordsPerType, once);
        assertThat(names).hasSizeGreaterThan(200);
        assertThat(wordsPerType).as("distinct words for each type").isLessThan(MAX_WORDS_PER_TYPE);
    }

    private static boolean isMainCode(Location location) {
        return ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(location)
                && (location.contains("/component/target/") || location.contains("/client/target/"));
    }

    private static boolean isWritten(JavaClass type) {
        return !type.getPackageName().startsWith("net.chatmaid.camel.dsl")
                && !GENERATED.matcher(type.getSimpleName()).matches()
                && !type.getSimpleName().equals("package-info");
    }

    /** The words of a name, each in the singular. */
    private static Set<String> words(String name) {
        return WORD.matcher(name)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replaceFirst("ies$", "y").replaceFirst("(?<![su])s$", ""))
                .collect(Collectors.toSet());
    }
}
