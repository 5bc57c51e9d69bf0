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
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The page that says what ran on which versions. Each row is written by a test that runs there: with {@code -Ddocs.write} it
 * is written, without it is compared. A row lists the Java versions on which it was written.
 */
public final class CompatibilityPage {

    private static final String PAGE = "docs/compatibility.md";
    private static final String WEBHOOK = "/META-INF/maven/org.apache.camel/camel-webhook/pom.properties";
    private static final String TABLE = "| --- | --- | --- | --- |";

    private CompatibilityPage() {}

    /** Returns the version of Camel that ran, and that of {@code camel-webhook} on the class path if it is another one. */
    public static String camel(String version) throws IOException {
        try (InputStream file = CompatibilityPage.class.getResourceAsStream(WEBHOOK)) {
            Properties webhook = new Properties();
            webhook.load(file);
            String other = ", camel-webhook " + webhook.getProperty("version");
            return "Camel " + version + (other.endsWith(" " + version) ? "" : other);
        }
    }

    /** Returns the lines that no test writes. */
    public static List<String> prose() throws IOException {
        return Files.readAllLines(page()).stream()
                .filter(line -> !line.startsWith("| "))
                .toList();
    }

    /**
     * Compares the row of a platform.
     *
     * @param platform what ran there, which names the row together with the command
     * @param versions what it ran on, such as {@code Camel 4.18.0}, as it says itself
     */
    public static void check(String platform, String... versions) throws IOException {
        Path page = page();
        List<String> lines = new ArrayList<>(Files.readAllLines(page));
        String begin = "| " + platform + " | ";
        String end = " | `" + System.getProperty("platform.command") + "` |";
        String ranOn = begin + String.join(", ", versions) + " | ";
        int index = indexOf(lines, begin, end);
        if (System.getProperty("docs.write") != null) {
            TreeSet<Integer> java = new TreeSet<>(List.of(Runtime.version().feature()));
            if (index >= 0 && lines.get(index).startsWith(ranOn)) {
                String known = lines.get(index).substring(ranOn.length());
                Stream.of(known.substring(0, known.indexOf(" |")).split(", "))
                        .map(Integer::valueOf)
                        .forEach(java::add);
            }
            String row =
                    ranOn + String.join(", ", java.stream().map(String::valueOf).toList()) + end;
            if (index >= 0) {
                lines.set(index, row);
            } else {
                lines.add(lines.indexOf(TABLE) + 1, row);
            }
            Files.write(page, lines);
        } else {
            assertThat(index)
                    .as("the row of %s in %s: CONTRIBUTING.md says how to write it", platform, PAGE)
                    .isNotNegative();
            assertThat(lines.get(index))
                    .as("what ran on these versions, in %s", PAGE)
                    .startsWith(ranOn);
        }
    }

    private static int indexOf(List<String> lines, String begin, String end) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(begin) && lines.get(i).endsWith(end)) {
                return i;
            }
        }
        return -1;
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
