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
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The application is stopped while it reads the folder and started again. */
@ExtendWith(Patience.class)
class StopTest {

    private static final int ORDERS = 10;

    @TempDir
    Path work;

    @Test
    void losesAndRepeatsNoOrder() throws Exception {
        // given
        for (int order = 0; order < ORDERS / 2; order++) {
            OrderFolder.write(work, String.valueOf(order), "+120255501" + (10 + order));
        }
        String folder = "orders.folder=" + work.resolve("mine");
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start()) {
            try (ExampleProcess first = ExampleProcess.start(sandbox, work, List.of(folder, "orders.watch=true"))) {
                await().pollInterval(Duration.ofMillis(10))
                        .until(() -> sandbox.messages().size() >= ORDERS / 4);
                // when
                first.stop();
                // then
                String output = first.output();
                assertThat(output).contains("\norder    file");
                assertThat(sandbox.messages()).extracting(SandboxMessage::id).allMatch(output::contains);
            }
            // when
            for (int order = ORDERS / 2; order < ORDERS; order++) {
                OrderFolder.write(work, String.valueOf(order), "+120255501" + (10 + order));
            }
            Example second = Example.run(sandbox, sandbox.liveKey(), List.of(folder, "orders.work=" + work));
            // then
            assertThat(second.exitCode()).as(second.err()).isZero();
            assertThat(sandbox.messages())
                    .extracting(SandboxMessage::content)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, ORDERS)
                            .mapToObj(order -> "Order " + order + " is confirmed.")
                            .toList());
        }
    }
}
