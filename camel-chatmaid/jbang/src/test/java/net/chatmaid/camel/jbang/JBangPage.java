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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page about Camel JBang in {@code docs/runtimes}: files, commands that run them, and what these print.
 *
 * @param text in Markdown
 */
record JBangPage(String text) {

    private static final Path FOLDER = Path.of("../../docs/runtimes");

    /** A block of code, and the name of a file if the line before the block begins with one. */
    private static final Pattern BLOCK =
            Pattern.compile("(?m)(?:^`([\\w.]+)`[^\\n]*:\\n\\n)?^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL);

    /**
     * A command with its folder and what it prints.
     *
     * @param files the content of each file that the page shows before the command, by the file's name
     * @param arguments of {@code camel}
     * @param output the lines that the page shows after the command; an ellipsis stands for any text
     */
    record Example(Map<String, String> files, List<String> arguments, List<String> output) {

        /** Writes the files, as a reader of the page does. */
        void writeFiles(Path folder) throws IOException {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        }

        boolean receivesWebhooks() {
            return arguments.contains("webhook.camel.yaml");
        }

        @Override
        public String toString() {
            return String.join(" ", arguments);
        }
    }

    /** The pages in the order in which they are read. Each works without the files of the other. */
    static List<JBangPage> all() {
        return Stream.of("jbang.md", "jbang-kamelets.md")
                .map(name -> new JBangPage(read(FOLDER.resolve(name))))
                .toList();
    }

    /** Each command {@code camel run} of the page. */
    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        Map<String, String> files = new LinkedHashMap<>();
        List<String> arguments = null;
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            String content = block.group(3);
            if (block.group(1) != null) {
                files.put(block.group(1), content);
            } else if (content.startsWith("camel run ")) {
                arguments = List.of(content.strip().substring("camel ".length()).split(" "));
            } else if (arguments != null && block.group(2).equals("text")) {
                examples.add(new Example(
                        Map.copyOf(files), arguments, content.lines().toList()));
                arguments = null;
            }
        }
        return examples;
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
