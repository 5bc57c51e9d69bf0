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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link of a page to a file of the repository leads to the file, and to its heading. */
class PageLinksTest {

    static List<Path> pages() throws IOException {
        return Manual.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadToFilesAndHeadings(Path page) {
        assertThat(PageLinks.of(page).broken()).as("broken links of %s", page).isEmpty();
    }

    @Test
    void findsLinksToMissingFilesAndHeadings(@TempDir Path folder) throws IOException {
        // given
        Files.writeString(folder.resolve("target.md"), "# A title, with `code`\n\n## Twice\n\n## Twice\n");
        Path page = Files.writeString(folder.resolve("page.md"), """
                [a](target.md) [b](target.md#a-title-with-code) [c](target.md#twice-1) [d](https://example.com/x#y) `[e](none.md)`
                [f](none.md) [g](target.md#none) [h](target.md#twice-2)

                <a href="target.md"><img src="none.png" alt="a picture"></a>

                ```
                [i](none.md)
                ```
                """);
        // when
        List<String> broken = PageLinks.of(page).broken();
        // then
        assertThat(broken).containsExactly("none.md", "target.md#none", "target.md#twice-2", "none.png");
    }
}
