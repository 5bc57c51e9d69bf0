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
package net.chatmaid.camel.recipes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of {@code docs/recipes}, and the code that it shows. */
record RecipePage(String name, String text) {

    private static final Path FOLDER = Path.of("../../docs/recipes");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    /** All recipes, without their index. */
    static List<RecipePage> all() {
        try (Stream<Path> pages = Files.list(FOLDER)) {
            return pages.map(path -> path.getFileName().toString().replace(".md", ""))
                    .filter(name -> !name.equals("README"))
                    .sorted()
                    .map(RecipePage::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RecipePage of(String name) {
        try {
            return new RecipePage(name, Files.readString(FOLDER.resolve(name + ".md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The index of the recipes, which shows what they share. */
    static RecipePage index() {
        return of("README");
    }

    /** The blocks of a language below a heading. */
    List<String> blocks(String heading, String language) {
        String section = Stream.of(text.split("(?m)^## "))
                .filter(part -> part.startsWith(heading + "\n"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has no section: " + heading));
        return blocksIn(section, language);
    }

    /** All blocks of a language. */
    List<String> blocks(String language) {
        return blocksIn(text, language);
    }

    private static List<String> blocksIn(String section, String language) {
        return BLOCK.matcher(section)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
