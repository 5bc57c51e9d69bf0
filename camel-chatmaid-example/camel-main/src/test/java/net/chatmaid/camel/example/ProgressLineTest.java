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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final ProgressLine progress = new ProgressLine(terminal);
    private final PrintStream out = new PrintStream(progress, true, StandardCharsets.UTF_8);

    @Test
    void replacesTheLineInPlace() throws IOException {
        // when
        progress.show("1 of 2 orders settled");
        progress.show("2 of 2 orders settled");
        // then
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .isEqualTo("1 of 2 orders settled\r" + " ".repeat(21) + "\r2 of 2 orders settled");
    }

    @Test
    void printsOtherLinesAboveIt() throws IOException {
        // given
        progress.show("1/2");
        // when
        out.print("order 1");
        out.print(" is read\n");
        // then
        assertThat(terminal.toString(StandardCharsets.UTF_8)).isEqualTo("1/2\r   \rorder 1 is read\n1/2");
    }

    @Test
    void leavesNothingBehindAtTheEnd() throws IOException {
        // given
        progress.show("2/2");
        // when
        progress.show("");
        out.print("the table\n");
        // then
        assertThat(terminal.toString(StandardCharsets.UTF_8)).isEqualTo("2/2\r   \rthe table\n");
    }

    @Test
    void isForTerminalsOnly() {
        // the tests' output is a pipe
        assertThat(ProgressLine.isTerminal()).isFalse();
    }
}
