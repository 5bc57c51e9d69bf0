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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page on a runtime: its project, the commands that run it and what they print.
 *
 * @param text in Markdown
 */
record Page(String text) {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Pattern FILE = Pattern.compile(
            "^`([\\w./-]+)`[^\\n]*(?:\\n[^\\n]+)?:\\n\\n```\\w+\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COMMANDS = Pattern.compile("^```\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    static Page of(DocumentedRuntime runtime) throws IOException {
        return new Page(Files.readString(ROOT.resolve(runtime.page())));
    }

    /** Returns the files of the project by their names. */
    Map<String, String> project() {
        return files(section("The project"));
    }

    /** Returns the sources that test the project, by their names. */
    Map<String, String> tests() {
        return files(section("Test it"));
    }

    /** Returns what the tests need in the {@code pom.xml}, as dependencies or as plugins. */
    String additions(String element) {
        return Pattern.compile("^```xml\\n(<" + element + ">.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(section("Test it"))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
    }

    /** Returns the command that starts the sandbox in a clone of the repository, on a free port. */
    String sandboxCommand() {
        return runIt().get(1).replace("--port 8080", "--port 0");
    }

    /** Returns the commands that build and start the project. */
    String commands(String sandbox) {
        return runIt().get(2).replace("http://localhost:8080", sandbox);
    }

    /** Returns the lines that the page expects, each as a part of a line; {@code …} stands for anything. */
    List<Pattern> expectedLines() {
        return runIt().get(3)
                .lines()
                .map(line -> Pattern.compile(Pattern.quote(line).replace("…", "\\E\\S+\\Q")))
                .toList();
    }

    private List<String> runIt() {
        return COMMANDS.matcher(section("Run it"))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private String section(String title) {
        String from = text.substring(text.indexOf("\n## " + title + "\n") + 1);
        int end = from.indexOf("\n## ");
        return end < 0 ? from : from.substring(0, end + 1);
    }

    private static Map<String, String> files(String section) {
        Map<String, String> files = new LinkedHashMap<>();
        FILE.matcher(section).results().forEach(block -> files.put(block.group(1), block.group(2)));
        return files;
    }
}
