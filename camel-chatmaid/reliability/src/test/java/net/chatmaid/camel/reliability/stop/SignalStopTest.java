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
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.testing.JavaProcess;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application on Camel Main that gets SIGTERM while an exchange waits. */
@ExtendWith(ChatmaidSandboxExtension.class)
class SignalStopTest {

    private static final int ENDED_BY_SIGTERM = 143;

    private final ChatmaidSandbox sandbox;

    SignalStopTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @ParameterizedTest
    @EnumSource(names = {"PERMIT", "RETRY", "STATUS"})
    void endsTheWaitAndTheProcess(ExchangeWait wait) throws Exception {
        // given
        wait.prepare(sandbox);
        Process process = JavaProcess.builder(
                        Map.of(), WaitingProcess.class.getName(), sandbox.baseUrl(), sandbox.liveKey(), wait.name())
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            while (!lines.contains(WaitingProcess.WAITS)) {
                lines.add(next(output, lines));
            }
            // when
            // not destroy() of the process itself, which closes its output
            process.toHandle().destroy();
            output.lines().forEach(lines::add);
            // then
            assertThat(Patience.awaitEnd(process)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
            List<String> ends = lines.stream()
                    .filter(line -> line.startsWith(WaitingProcess.ENDED))
                    .toList();
            assertThat(ends).hasSize(wait.before() + 1);
            assertThat(ends.get(wait.before())).contains(wait.failure());
            assertThat(lines).noneMatch(line -> line.contains("Timeout occurred"));
            assertThat(sandbox.messages()).hasSize(wait.sent());
        } finally {
            process.destroyForcibly();
        }
    }

    private static String next(BufferedReader output, List<String> before) throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IllegalStateException("The process ended before its exchange waited: " + before);
        }
        return line;
    }
}
