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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README and several pages of the manual show is the same everywhere. */
class RepeatedTextTest {

    private static final Pattern INSTALL = Pattern.compile("mvn[^`\n]* install\\b[^`\n]*");
    private static final Pattern BOM =
            Pattern.compile("<artifactId>camel-bom</artifactId>\\s+<version>([\\d.]+)</version>");

    @Test
    void oneCommandInstallsWhatAllPagesUse() throws IOException {
        assertThat(matches(INSTALL))
                .hasSizeGreaterThan(DocumentedRuntime.values().length)
                .allSatisfy(command -> assertThat(command.group())
                        .isEqualTo(
                                "mvn -q install -Dmaven.test.skip -pl :camel-chatmaid-kamelets,:camel-chatmaid-starter,"
                                        + ":camel-quarkus-chatmaid-deployment -am"));
    }

    @Test
    void theSameVersionOfCamelIsShown() throws IOException {
        assertThat(matches(BOM).stream().map(bom -> bom.group(1)))
                .hasSizeGreaterThan(1)
                .containsOnly(matches(BOM).get(0).group(1));
    }

    private static List<MatchResult> matches(Pattern pattern) throws IOException {
        try (Stream<Path> pages =
                Stream.concat(Stream.of(Page.ROOT.resolve("README.md")), Files.walk(Page.ROOT.resolve("docs")))) {
            return pages.filter(page -> page.toString().endsWith(".md"))
                    .flatMap(page -> pattern.matcher(read(page)).results())
                    .toList();
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
