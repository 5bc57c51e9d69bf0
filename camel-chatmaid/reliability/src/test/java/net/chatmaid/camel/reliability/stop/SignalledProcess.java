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
package net.chatmaid.camel.reliability.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.testing.JavaProcess;
import net.chatmaid.camel.testing.Patience;

/** A Java process that a test ends by SIGTERM. Not thread-safe. */
final class SignalledProcess implements AutoCloseable {

    private static final int ENDED_BY_SIGTERM = 143;

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private SignalledProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Starts the class with its arguments. */
    static SignalledProcess start(String... command) throws IOException {
        return new SignalledProcess(JavaProcess.builder(Map.of(), command).start());
    }

    /** Waits until the process prints a line that begins like this, and returns the rest of the line. */
    String awaitLine(String beginning) throws IOException {
        while (true) {
            String line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("The process ended without a line \"" + beginning + "\": " + lines);
            }
            lines.add(line);
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
        }
    }

    /** Sends SIGTERM and returns the lines of the process; fails if Camel had to end exchanges by force. */
    List<String> terminate() throws InterruptedException {
        // not destroy() of the process itself, which closes its output
        process.toHandle().destroy();
        output.lines().forEach(lines::add);
        assertThat(Patience.awaitEnd(process)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(lines).noneMatch(line -> line.contains("Timeout occurred"));
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
