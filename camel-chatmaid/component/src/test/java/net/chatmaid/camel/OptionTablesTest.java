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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the manual are written from the catalog: with {@code -Ddocs.write} they are, without they are compared. */
class OptionTablesTest {

    private final CatalogTables tables = CatalogTables.load();

    @Test
    void theCompleteListIsTheCatalog() throws IOException {
        assertWritten("docs/reference/options.md", tables.everything());
    }

    static List<String> operationPages() {
        return Manual.operationPages();
    }

    @ParameterizedTest
    @MethodSource("operationPages")
    void theTablesOfAPageAreTheCatalogs(String page) throws IOException {
        assertWritten(page, tables.filled(Manual.read(page)));
    }

    @Test
    void everyOptionOfAProducerOrConsumerIsOnThePageOfAnOperation() {
        assertThat(named("options")).containsAll(tables.ownOptions().toList());
    }

    @Test
    void everyHeaderIsOnThePageOfAnOperation() {
        assertThat(named("headers")).containsAll(tables.headers().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"options: to, tpo", "headers: tpo"})
    void rejectsAPageWithAnUnknownOption(String asked) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables.filled("<!-- " + asked + " -->\n<!-- end -->"))
                .withMessageContaining("no 'tpo' among its " + asked.substring(0, asked.indexOf(':')));
    }

    @Test
    void whatStandsInATableIsReplacedAndNothingElse() {
        // when
        String page = tables.filled("before\n<!-- options: messageId,\npage -->\n\nold\n<!-- end -->\nafter");
        // then
        assertThat(page)
                .startsWith("before\n<!-- options: messageId,\npage -->\n\n| option | default | |\n")
                .contains("\n| `messageId` |  | ", "\n| `page` | `1` | ")
                .endsWith(" |\n\n<!-- end -->\nafter")
                .doesNotContain("old");
    }

    private static Stream<String> named(String kind) {
        return Manual.operationPages().stream().flatMap(page -> CatalogTables.named(kind, Manual.read(page)));
    }

    private static void assertWritten(String page, String expected) throws IOException {
        if (System.getProperty("docs.write") != null) {
            Files.writeString(Manual.file(page), expected);
        }
        assertThat(Manual.read(page))
                .as(page + " is stale; CONTRIBUTING.md says how to write it")
                .isEqualTo(expected);
    }
}
