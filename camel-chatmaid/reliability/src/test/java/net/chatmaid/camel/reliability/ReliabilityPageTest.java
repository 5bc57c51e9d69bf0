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
package net.chatmaid.camel.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on reliability has figures of each test, and commands that run tests which exist. */
class ReliabilityPageTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern FIGURES = Pattern.compile("(?m)^- Figures of `(\\w+)`:(.*)$");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (?!What is not promised).*\\n(?:(?!## ).*\\n)*");
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^mvn test -pl :camel-chatmaid(?:-reliability)? -am -Pfull"
                    + " -Dtest='?([*\\w,]+)'? -Dsurefire.failIfNoSpecifiedTests=false$");

    @Test
    void hasACommandInEachSection() throws IOException {
        assertThat(SECTION.matcher(page()).results().map(MatchResult::group))
                .hasSizeGreaterThan(5)
                .allSatisfy(section -> assertThat(section).containsPattern("(?m)^```shell\\n(mvn test|\\.ci/)"));
    }

    @Test
    void hasFiguresForEachTest() throws IOException {
        assertThat(figures()).isNotEmpty().allSatisfy(line -> assertThat(line.group(2))
                .as("the figures of %s", line.group(1))
                .matches(".*\\d.*\\."));
    }

    @Test
    void hasACommandForEachTestThatItHasFiguresOf() throws IOException {
        List<Predicate<String>> run = commands();
        assertThat(figures()).allSatisfy(line -> assertThat(run)
                .as("the commands that run %s", line.group(1))
                .anyMatch(pattern -> pattern.test(line.group(1))));
    }

    @Test
    void hasCommandsOfTestsThatExist() throws IOException {
        List<String> tests = tests();
        assertThat(commands()).isNotEmpty().allSatisfy(pattern -> assertThat(tests)
                .anyMatch(pattern));
    }

    private static List<MatchResult> figures() throws IOException {
        return FIGURES.matcher(page()).results().toList();
    }

    /** What the commands name: a test, or a pattern with an asterisk. */
    private static List<Predicate<String>> commands() throws IOException {
        return COMMAND.matcher(page())
                .results()
                .flatMap(command -> Stream.of(command.group(1).split(",")))
                .map(name -> Pattern.compile(name.replace("*", "\\w*")).asMatchPredicate())
                .toList();
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/reliability.md"));
    }

    private static List<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("camel-chatmaid"))) {
            return files.filter(file -> file.toString().contains("/src/test/"))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
        }
    }
}
