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
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The application is stopped while it reads the queue and started again. */
@ExtendWith(Patience.class)
class QueueStopTest {

    /** More than the rate budget permits at once. */
    private static final int QUEUED = 12;

    @TempDir
    Path work;

    @Test
    void losesAndRepeatsNoOrder() throws Exception {
        // given
        OrderQueue queue = OrderQueue.atFreePort();
        List<String> orders =
                IntStream.range(0, QUEUED).mapToObj(String::valueOf).toList();
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start()) {
            try (ExampleProcess first = ExampleProcess.start(sandbox, work, queue.watching(work), "--jms")) {
                queue.put(orders.stream()
                        .map(order -> OrderFolder.order(order, "+12025550101"))
                        .toArray(String[]::new));
                await().pollInterval(Duration.ofMillis(10))
                        .until(() -> sandbox.messages().size() >= 3);
                // when
                first.stop();
            }
            assertThat(sandbox.messages()).hasSizeLessThan(QUEUED);
            try (ExampleProcess second = ExampleProcess.start(sandbox, work, queue.watching(work), "--jms")) {
                // then
                await().untilAsserted(() -> assertThat(sandbox.messages())
                        .extracting(message -> message.content().replaceAll("\\D", ""))
                        .containsExactlyInAnyOrderElementsOf(orders));
                second.stop();
            }
        }
    }
}
