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
package net.chatmaid.camel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The page that says what the project promises, and what was measured. Each figure is written by the test that measured it, with
 * {@code -Ddocs.write}. Without it, the page must only have a line for the test, as figures differ from run to run.
 */
public final class ReliabilityPage {

    private static final String PAGE = "docs/reliability.md";

    private static final Map<Class<?>, Instant> BEGINS = new ConcurrentHashMap<>();

    private ReliabilityPage() {}

    /** A test class begins now, which the duration of its run is counted from. */
    static void begin(Class<?> test) {
        BEGINS.put(test, Instant.now());
    }

    /**
     * Takes what a test measured, prints it, and writes it to the line of the page that begins with
     * {@code - Figures of `TEST`:}, with the duration and the date of the run and the versions of Camel and the JDK.
     *
     * @param test whose simple name is on the page
     * @param figures one sentence, such as {@code 2,000 messages, 50 kills: 0 lost, 0 doubled, 3 routed twice.}
     */
    public static void figures(Class<?> test, String figures) throws IOException {
        System.out.println(test.getSimpleName() + ": " + figures);
        Path page = page();
        List<String> lines = new ArrayList<>(Files.readAllLines(page));
        String begin = "- Figures of `" + test.getSimpleName() + "`:";
        List<String> known =
                lines.stream().filter(line -> line.startsWith(begin)).toList();
        assertThat(known).as("lines that begin with '%s' in %s", begin, PAGE).hasSize(1);
        if (System.getProperty("docs.write") != null) {
            lines.set(lines.indexOf(known.get(0)), begin + " " + figures + " " + run(test));
            Files.write(page, lines);
        }
    }

    private static String run(Class<?> test) throws IOException {
        Instant end = Instant.now();
        Duration duration = Duration.between(BEGINS.getOrDefault(test, end), end);
        return "Run of %s on %s%s, JDK %d."
                .formatted(
                        duration.toMinutes() > 2 ? duration.toMinutes() + " min" : duration.toSeconds() + " s",
                        end.atZone(ZoneOffset.UTC).toLocalDate(),
                        camel(),
                        Runtime.version().feature());
    }

    /** The version of Camel, if it is on the class path. */
    private static String camel() throws IOException {
        try (InputStream file = ReliabilityPage.class.getResourceAsStream(
                "/META-INF/maven/org.apache.camel/camel-api/pom.properties")) {
            if (file == null) {
                return "";
            }
            Properties properties = new Properties();
            properties.load(file);
            return ", Camel " + properties.getProperty("version");
        }
    }

    private static Path page() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(PAGE))) {
                return folder.resolve(PAGE);
            }
        }
        throw new IllegalStateException(PAGE + " is in no folder above the module");
    }
}
