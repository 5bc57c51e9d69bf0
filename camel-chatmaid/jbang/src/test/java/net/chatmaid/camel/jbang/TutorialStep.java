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
 * A page of the tutorial: its files, and what its reader does, in this order.
 *
 * @param files the content of each file, by its name
 */
record TutorialStep(String name, Map<String, String> files, List<Action> actions) {

    private static final Path FOLDER = Path.of("../../docs/tutorial");

    /** A block of code with the name of its file, if the line before begins with one; or the end of the process. */
    private static final Pattern BLOCK = Pattern.compile(
            "(?m)(?:^`([\\w.]+)`[^\\n]*:\\n\\n)?^```(\\w*)\\n(.*?)^```$|^(Stop it with Ctrl\\+C)\\.", Pattern.DOTALL);

    /** What the reader does: runs routes, runs commands of the shell, waits for lines, or stops the routes. */
    enum Kind {
        RUN,
        SHELL,
        WAIT,
        STOP
    }

    record Action(Kind kind, String text) {

        List<String> arguments() {
            return List.of(text.strip().substring("camel ".length()).split(" "));
        }
    }

    /** The steps in their order. Each has the files of the steps before it too. */
    static List<TutorialStep> all() {
        List<TutorialStep> steps = new ArrayList<>();
        Map<String, String> files = new LinkedHashMap<>();
        for (Path page : pages()) {
            List<Action> actions = new ArrayList<>();
            Matcher block = BLOCK.matcher(read(page));
            while (block.find()) {
                if (block.group(1) != null) {
                    files.put(block.group(1), block.group(3));
                } else {
                    actions.add(action(block));
                }
            }
            steps.add(new TutorialStep(page.getFileName().toString(), Map.copyOf(files), actions));
        }
        return steps;
    }

    private static Action action(Matcher block) {
        if (block.group(4) != null) {
            return new Action(Kind.STOP, "");
        }
        String code = block.group(3);
        return switch (block.group(2)) {
            case "text" -> new Action(Kind.WAIT, code);
            case "shell" -> new Action(Kind.SHELL, code);
            case "" -> new Action(Kind.RUN, code);
            default -> throw new IllegalArgumentException("A file without a name: " + code);
        };
    }

    private static List<Path> pages() {
        try (Stream<Path> pages = Files.list(FOLDER)) {
            return pages.filter(page -> page.getFileName().toString().matches("\\d-.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
