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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No test of any module fails because the machine is busy: looks for what does in the tests' sources. */
class WaitsTest {

    private static final Path ROOT = Path.of("../..");

    /** Measured to be printed, and asserted nowhere. */
    private static final String PRINTED = "return Duration.ofNanos(System.nanoTime() - started);";

    /** What no test may have, and what to do instead. */
    private enum Rule {
        ELAPSED(
                "(nanoTime|currentTimeMillis)\\(\\) - |Cpu(Time|Duration)\\(|assertTimeout",
                "measures time: count what is done instead, inject the clock, or show an order"),
        SHORT_LIMIT(
                "(atMost\\(Duration\\.ofSeconds\\(|@Timeout\\((value = )?)[12]?\\d(\\)|, )"
                        + "|\\.(get|await|waitFor|poll)\\([12]?\\d, (TimeUnit\\.)?SECONDS\\)",
                "has a limit under 30 seconds: take that of Patience, which only ends a test that hangs"),
        MILLISECONDS(
                "atMost\\(Duration\\.ofMillis\\(|\\.(get|await|waitFor|poll)\\([\\d_]+, (TimeUnit\\.)?MILLISECONDS\\)",
                "has a limit in milliseconds: take that of Patience, which only ends a test that hangs"),
        PAUSE(
                "\\.during\\(|Thread\\.sleep\\(|TimeUnit\\.\\w+\\.sleep\\(",
                "waits for a fixed time: wait for what happens, or for something that happens after it");

        private final Pattern pattern;
        private final String advice;

        Rule(String pattern, String advice) {
            this.pattern = Pattern.compile(pattern);
            this.advice = advice;
        }
    }

    @Test
    void noTestFailsByTheClock() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> tests = files.filter(WaitsTest::isTest).toList();
            assertThat(tests).hasSizeGreaterThan(100);
            assertThat(tests.stream().flatMap(WaitsTest::findings)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "long took = System.nanoTime() - begun;",
                "@Timeout(20)",
                "@Timeout(value = 20, unit = TimeUnit.SECONDS)",
                "await().atMost(Duration.ofSeconds(10)).until(done);",
                "done.get(5, TimeUnit.SECONDS);",
                "latch.await(200, TimeUnit.MILLISECONDS);",
                "await().during(Duration.ofMillis(200)).until(idle);",
                "Thread.sleep(100);"
            })
    void findsTestsThatFailByTheClock(String line) {
        assertThat(findings("Some.java", line)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Timeout(Patience.TEST_SECONDS)",
                "@Timeout(60)",
                "await().atMost(Duration.ofSeconds(30)).until(done);",
                "Patience.get(done);",
                "long seed = System.nanoTime();"
            })
    void allowsLimitsThatOnlyEndAHang(String line) {
        assertThat(findings("Some.java", line)).isEmpty();
    }

    private static boolean isTest(Path file) {
        String path = file.toString();
        return path.endsWith(".java") && path.contains("/src/test/") && !path.endsWith("/WaitsTest.java");
    }

    private static Stream<String> findings(Path file) {
        try {
            return findings(ROOT.relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> findings(String name, String text) {
        List<String> lines = text.lines().toList();
        return Stream.of(Rule.values()).flatMap(rule -> lines.stream()
                .filter(line -> !line.strip().equals(PRINTED))
                .filter(line -> rule.pattern.matcher(line).find())
                .map(line -> name + " " + rule.advice + ": " + line.strip()));
    }
}
