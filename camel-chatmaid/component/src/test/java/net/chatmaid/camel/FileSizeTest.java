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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long the Java files of the project are, licence header included and generated ones left out. */
class FileSizeTest {

    private static final Path ROOT = Path.of("../..");
    private static final int MOST_LINES = 450;
    private static final int MEDIAN = 80;

    @Test
    void noFileHasMoreThan450Lines() throws IOException {
        assertThat(lines()).isNotEmpty().allSatisfy((file, lines) -> assertThat(lines)
                .as(file.toString())
                .isLessThanOrEqualTo(MOST_LINES));
    }

    @Test
    void halfOfTheFilesHaveLessThan80Lines() throws IOException {
        // when
        List<Integer> sorted = lines().values().stream().sorted().toList();
        // then
        assertThat(sorted.get(sorted.size() / 2)).isLessThan(MEDIAN);
    }

    private static Map<Path, Integer> lines() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(FileSizeTest::isWrittenByHand)
                    .collect(Collectors.toMap(file -> file, FileSizeTest::count));
        }
    }

    private static boolean isWrittenByHand(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("/src/") && !path.contains("/src/generated/") && !path.contains("/target/");
    }

    private static int count(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
