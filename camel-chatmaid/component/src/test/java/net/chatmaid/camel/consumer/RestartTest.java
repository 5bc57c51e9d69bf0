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
package net.chatmaid.camel.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a process that dies leaves behind, with real processes: see {@link TrackingProcess}. */
class RestartTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private Path log;
    private Process process;

    @BeforeEach
    void open() throws IOException {
        log = Files.createFile(folder.resolve("log"));
    }

    @AfterEach
    void close() {
        process.destroyForcibly();
    }

    @Test
    void aProcessKilledWhileAChangeIsRoutedRoutesItAgain() throws Exception {
        // given
        String first = send();
        String second = send();
        sandbox.setStatus(first, "sent");
        sandbox.advance(Duration.ofMillis(10));
        sandbox.setStatus(second, "sent");
        start("hang-at=" + second + ":sent");
        await().until(() -> log().contains("begin " + second + ":sent"));
        // when
        Patience.awaitEnd(process.destroyForcibly());
        List<String> before = log();
        start("never");
        await().until(() -> log().contains("end " + second + ":sent"));
        // then
        assertThat(before).contains("end " + first + ":sent").doesNotContain("end " + second + ":sent");
        assertThat(log())
                .containsOnlyOnce("begin " + first + ":sent", "end " + first + ":sent", "end " + second + ":sent");
        assertThat(log().stream().filter(("begin " + second + ":sent")::equals)).hasSize(2);
    }

    @Test
    void whatChangedWhileNothingRanIsRoutedAfterTheStartAndNothingTwice() throws Exception {
        // given
        String id = send();
        sandbox.setStatus(id, "sent");
        start("never");
        // the end of the route is not yet the end of the exchange, which is when it is remembered
        await().until(() -> routed().contains(id + ":sent"));
        Patience.awaitEnd(process.destroyForcibly());
        // when
        sandbox.setStatus(id, "delivered");
        sandbox.setStatus(id, "read");
        start("never");
        await().until(() -> log().contains("end " + id + ":read"));
        // then
        assertThat(log().stream().filter(line -> line.startsWith("end ")))
                .containsExactly("end " + id + ":sent", "end " + id + ":delivered", "end " + id + ":read");
    }

    private void start(String mode) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        TrackingProcess.class.getName(),
                        sandbox.baseUrl(),
                        sandbox.liveKey(),
                        folder.resolve("routed").toString(),
                        log.toString(),
                        mode)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out-" + System.nanoTime()).toFile())
                .start();
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    private String routed() throws IOException {
        Path file = folder.resolve("routed");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private String send() {
        return sandbox.addMessage(
                        sandbox.liveKey(), "+15557654321", "hi", sandbox.clock().now())
                .id();
    }
}
