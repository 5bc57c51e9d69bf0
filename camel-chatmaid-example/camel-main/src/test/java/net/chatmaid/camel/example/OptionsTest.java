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
package net.chatmaid.camel.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    --ordres x       | Unknown option --ordres x; allowed are --orders DIR
                    orders           | Unknown option orders; allowed are
                    --routes xml     | '--routes': expected one of [java, yaml] (case-sensitive) but was 'xml'
                    --timeout soon   | '--timeout': expected a time such as 30s or 5m, but was 'soon'
                    --timeout 0      | '--timeout': expected a time such as 30s or 5m, but was '0'
                    --timeout        | '--timeout' (TIME)
                    --verify --watch | --verify sends nothing and needs no orders: leave --orders, --jms and --watch out.
                    --verify --jms   | --verify sends nothing and needs no orders: leave --orders, --jms and --watch out.
                    --jms 0          | --jms must name a free port
                    --jms 99999      | --jms must name a free port
                    --jms soon       | '--jms'
                    --orders nowhere | --orders must name a folder, but there is none at 'nowhere'.
                    """)
    void aWrongOptionIsASentence(String args, String sentence) throws Exception {
        // when
        Example example = Example.run(args.split(" "));

        // then
        assertThat(example.exitCode()).isEqualTo(2);
        assertThat(example.err()).contains(sentence).hasLineCount(1);
        assertThat(example.out()).isEmpty();
    }

    @Test
    void aFolderWithoutOrdersIsASentence() throws Exception {
        // when
        Example example = Example.run("--orders", folder.toString());

        // then
        assertThat(example.exitCode()).isEqualTo(2);
        assertThat(example.err()).contains("There is no *.json file in").hasLineCount(1);
    }

    @Test
    void aWorkFolderThatIsAFileIsASentence() throws Exception {
        // given
        Path file = Files.createFile(folder.resolve("file"));

        // when
        Example example = Example.run("--work", file.toString());

        // then
        assertThat(example.exitCode()).isEqualTo(2);
        assertThat(example.err()).contains("--work must name a folder").hasLineCount(1);
    }

    @Test
    void helpNamesEveryOption() throws Exception {
        // when
        Example example = Example.run("--help");

        // then
        assertThat(example.exitCode()).isZero();
        assertThat(example.out())
                .contains(
                        "--orders",
                        "--work",
                        "--routes",
                        "--jms",
                        "--watch",
                        "--timeout",
                        "--verify",
                        "CHATMAID_API_KEY");
    }
}
