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
package net.chatmaid.camel.springboot;

import static net.chatmaid.camel.springboot.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.JavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application on Spring Boot that gets SIGTERM while a send waits: see {@link WaitingApplication}. */
@ExtendWith(ChatmaidSandboxExtension.class)
class SignalStopTest {

    private static final int ENDED_BY_SIGTERM = 143;

    private final ChatmaidSandbox sandbox;

    SignalStopTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Test
    void endsTheWaitAndTheProcess() throws Exception {
        // given
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(500));
        Process process = JavaProcess.builder(
                        Map.of("CHATMAID_API_KEY", sandbox.liveKey(), "CHATMAID_BASE_URL", sandbox.baseUrl()),
                        WaitingApplication.class.getName(),
                        "--server.port=0")
                .start();
        try (BufferedReader output = process.inputReader()) {
            CompletableFuture<List<String>> printed =
                    CompletableFuture.supplyAsync(() -> output.lines().toList());
            await().until(() -> sandbox.requestCount("POST", "/v1/messages/send") == 1);
            // when
            // not destroy() of the process itself, which closes its output
            process.toHandle().destroy();
            // then
            assertThat(process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(printed.join())
                    .noneMatch(line -> line.contains("Timeout occurred"))
                    .filteredOn(line -> line.startsWith(WaitingApplication.ENDED))
                    .singleElement()
                    .asString()
                    .contains("is not retried");
            assertThat(sandbox.messages()).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }
}
