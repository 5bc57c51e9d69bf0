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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The application is stopped halfway and started again. */
@ExtendWith(Patience.class)
class StopTest {

    private static final int ORDERS = 10;
    /** More than the rate budget permits at once. */
    private static final int QUEUED = 12;

    @TempDir
    Path work;

    @Test
    void losesAndRepeatsNoOrderOfTheFolder() throws Exception {
        // given
        for (int order = 0; order < ORDERS / 2; order++) {
            RealKeyTest.order(work, String.valueOf(order), "+120255501" + (10 + order));
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
                assertThat(output).contains("order  file");
                assertThat(sandbox.messages()).extracting(SandboxMessage::id).allMatch(output::contains);
            }
            // when
            for (int order = ORDERS / 2; order < ORDERS; order++) {
                RealKeyTest.order(work, String.valueOf(order), "+120255501" + (10 + order));
            }
            try (ExampleProcess second = ExampleProcess.start(sandbox, work, List.of(folder))) {
                // then
                assertThat(second.awaitEnd()).as(second.output()).isZero();
            }
            assertThat(sandbox.messages())
                    .extracting(SandboxMessage::content)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, ORDERS)
                            .mapToObj(order -> "Order " + order + " is confirmed.")
                            .toList());
        }
    }

    @Test
    void losesAndRepeatsNoOrderOfTheQueue() throws Exception {
        // given
        int port = QueueTest.freePort();
        List<String> orders =
                IntStream.range(0, QUEUED).mapToObj(String::valueOf).toList();
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start()) {
            try (ExampleProcess first = ExampleProcess.start(sandbox, work, QueueTest.watching(work, port), "--jms")) {
                QueueTest.put(
                        port,
                        orders.stream()
                                .map(order -> RealKeyTest.order(order, "+12025550101"))
                                .toArray(String[]::new));
                await().pollInterval(Duration.ofMillis(10))
                        .until(() -> sandbox.messages().size() >= 3);
                // when
                first.stop();
            }
            assertThat(sandbox.messages()).hasSizeLessThan(QUEUED);
            try (ExampleProcess second = ExampleProcess.start(sandbox, work, QueueTest.watching(work, port), "--jms")) {
                // then
                await().untilAsserted(() -> assertThat(sandbox.messages())
                        .extracting(message -> message.content().replaceAll("\\D", ""))
                        .containsExactlyInAnyOrderElementsOf(orders));
                second.stop();
            }
        }
    }

    @Test
    void sendsFilesThatAreAddedWhileItWatches() throws Exception {
        // given
        Path folder = Files.createDirectories(work.resolve("mine"));
        try (ChatmaidSandbox sandbox =
                        ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start();
                ExampleProcess example =
                        ExampleProcess.start(sandbox, work, List.of("orders.folder=" + folder, "orders.watch=true"))) {
            // when
            RealKeyTest.order(work, "1", "+12025550101");
            await().until(() -> Files.exists(work.resolve("done/1.json")));
            RealKeyTest.order(work, "2", MagicRecipients.INVALID_RECIPIENT);
            await().until(() -> Files.exists(work.resolve("failed/2.reason.txt")));

            // then
            example.stop();
            assertThat(example.output()).contains("order 1 ", "INVALID_RECIPIENT");
            assertThat(folder).isDirectoryContaining("glob:**1.json").isDirectoryContaining("glob:**2.json");
        }
    }
}
