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
package net.chatmaid.camel.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list that is far larger than the memory of the process that walks it: see {@link StreamingProcess}. */
@ExtendWith(ChatmaidSandboxExtension.class)
class StreamingTest {

    /** Their texts alone are 60 MB, and 150 MB in the long form. */
    private static final int MESSAGES = Scale.of(40_000, 100_000);

    private static final int LENGTH = 1_500;

    @Test
    void moreMessagesThanTheHeapHoldsStreamThroughIt(ChatmaidSandbox sandbox) throws Exception {
        // given
        String text = "x".repeat(LENGTH);
        for (int i = 0; i < MESSAGES; i++) {
            sandbox.addMessage(
                    sandbox.liveKey(), "+15557654321", text, sandbox.clock().now());
        }
        // when
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StreamingProcess.class.getName(),
                        sandbox.baseUrl(),
                        sandbox.liveKey())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // then
        assertThat(Patience.awaitEnd(process)).isTrue();
        assertThat(printed).contains("rows=" + MESSAGES + " characters=" + MESSAGES * LENGTH);
    }
}
