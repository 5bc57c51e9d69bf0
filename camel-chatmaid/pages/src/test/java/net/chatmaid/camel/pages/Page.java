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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pages on a runtime, read as one: their project, what their sections add, the commands that run it and what they print.
 *
 * @param texts of the pages, in Markdown
 */
record Page(List<String> texts) {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Pattern FILE = Pattern.compile(
            "^`([\\w./-]+)`[^\\n]*(?:\\n[^\\n]+)?:\\n\\n```\\w+\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("<([\\w-]+\\.version)>([\\d.]+)</");
    private static final Pattern REPLACEMENT = Pattern.compile("replace\\s+`([^`]+)`\\s+by\\s+`([^`]+)`");

    static Page of(DocumentedRuntime runtime) throws IOException {
        return of(runtime.pages().toArray(String[]::new));
    }

    /** @param paths of the pages, from the root of the repository */
    static Page of(String... paths) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String path : paths) {
            texts.add(Files.readString(ROOT.resolve(path)));
        }
        return new Page(texts);
    }

    /** Returns the files of a section by their names, such as those of the project. */
    Map<String, String> files(String section) {
        Map<String, String> files = new LinkedHashMap<>();
        FILE.matcher(section(section)).results().forEach(block -> files.put(block.group(1), block.group(2)));
        return files;
    }

    /** Returns what a section adds to the {@code pom.xml}, as dependencies or as plugins. */
    String additions(String section, String element) {
        return String.join("", blocks(section, "xml", "<" + element + ">"));
    }

    /** Returns the versions that a section has in the {@code pom.xml} instead of the project's, by their names. */
    Map<String, String> versions(String section) {
        return VERSION.matcher(String.join("", blocks(section, "xml", "<[\\w-]+\\.version>")))
                .results()
                .collect(Collectors.toMap(version -> version.group(1), version -> version.group(2)));
    }

    /** Returns the properties that a section adds to those of the project. */
    String properties(String section) {
        return String.join("", blocks(section, "properties", ""));
    }

    /** Returns what a section replaces in the sources of the project. */
    Map<String, String> replacements(String section) {
        return REPLACEMENT
                .matcher(section(section))
                .results()
                .collect(Collectors.toMap(change -> change.group(1), change -> change.group(2)));
    }

    /** Returns the commands at the end of a section and what they print. */
    DocumentedRun run(String section) {
        List<String> blocks = blocks(section, "", "");
        List<String> last = blocks.subList(blocks.size() - 3, blocks.size());
        return new DocumentedRun(last.get(0), last.get(1), last.get(2));
    }

    /** Returns the blocks of code of a section in a language. */
    List<String> blocks(String section, String language) {
        return blocks(section, language, "");
    }

    private List<String> blocks(String section, String language, String begin) {
        return BLOCK.matcher(section(section))
                .results()
                .filter(block -> block.group(1).equals(language)
                        && Pattern.compile(begin).matcher(block.group(2)).lookingAt())
                .map(block -> block.group(2))
                .toList();
    }

    /** No two pages have a section of the same title. */
    private String section(String title) {
        String heading = "\n## " + title + "\n";
        List<String> pages =
                texts.stream().filter(text -> text.contains(heading)).toList();
        assertThat(pages).as("pages with the section %s", title).hasSize(1);
        String from = pages.get(0).substring(pages.get(0).indexOf(heading) + 1);
        int end = from.indexOf("\n## ");
        return end < 0 ? from : from.substring(0, end + 1);
    }
}
