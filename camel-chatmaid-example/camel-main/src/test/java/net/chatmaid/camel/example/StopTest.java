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

import static net.chatmaid.camel.example.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as a process of its own, ended from outside. */
class StopTest {

    private static final int ORDERS = 10;
    /** More than the rate budget lets go at once. */
    private static final int QUEUED = 12;

    @TempDir
    Path work;

    @Test
    void noOrderIsLostOrDoubledWhenItIsStoppedHalfway() throws Exception {
        // given
        Path orders = work.resolve("mine");
        drop(orders, 0, ORDERS / 2);
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start()) {
            Process first = start(sandbox, "--orders", orders.toString(), "--watch");
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> sandbox.messages().size() >= ORDERS / 4);
            // when: what Ctrl+C does
            first.destroy();
            drop(orders, ORDERS / 2, ORDERS);
            assertThat(first.waitFor(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
            // then
            int sent = sandbox.messages().size();
            assertThat(filesIn("sent") + filesIn("done"))
                    .as("every send was filed")
                    .isEqualTo(sent);
            // when
            Process second = start(sandbox, "--orders", orders.toString());
            // then
            assertThat(second.waitFor(Patience.SECONDS, TimeUnit.SECONDS))
                    .as(output())
                    .isTrue();
            assertThat(second.exitValue()).as(output()).isZero();
            assertThat(sandbox.messages())
                    .extracting(SandboxMessage::content)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, ORDERS)
                            .mapToObj(order -> "Order " + order + " is confirmed.")
                            .toList());
        }
    }

    @Test
    void noOrderOfTheQueueIsLostOrDoubledWhenItIsStoppedHalfway() throws Exception {
        // given
        String port = String.valueOf(QueueTest.freePort());
        String[] args = {"--orders", Files.createDirectory(work.resolve("none")).toString(), "--watch", "--jms", port};
        List<String> orders =
                IntStream.range(0, QUEUED).mapToObj(String::valueOf).toList();
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start()) {
            Process first = start(sandbox, args);
            await().until(() -> output().contains("'orders' at tcp://localhost:"));
            // when
            QueueTest.put(
                    Integer.parseInt(port),
                    orders.stream()
                            .map(order -> QueueTest.order(order, "+12025550101"))
                            .toArray(String[]::new));
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> sandbox.messages().size() >= 3);
            first.destroy();
            assertThat(first.waitFor(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
            // then
            assertThat(sandbox.messages()).hasSizeLessThan(QUEUED);
            // when
            Process second = start(sandbox, args);
            // then
            await().untilAsserted(() -> assertThat(sandbox.messages())
                    .extracting(message -> message.content().replaceAll("\\D", ""))
                    .containsExactlyInAnyOrderElementsOf(orders));
            second.destroy();
            assertThat(second.waitFor(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void drop(Path orders, int from, int to) throws Exception {
        for (int order = from; order < to; order++) {
            SentMessagesTest.order(orders, order + ".json", String.valueOf(order), "+120255501" + (10 + order));
        }
    }

    private Process start(ChatmaidSandbox sandbox, String... args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                System.getProperty("java.class.path"),
                OrdersExample.class.getName(),
                "--work",
                work.resolve("runs").toString());
        builder.command().addAll(List.of(args));
        builder.environment().keySet().removeIf(name -> name.startsWith("CHATMAID_"));
        builder.environment().put("CHATMAID_API_KEY", sandbox.liveKey());
        builder.environment().put("CHATMAID_BASE_URL", sandbox.baseUrl());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private long filesIn(String folder) throws IOException {
        try (var files = Files.find(
                work.resolve("runs"),
                3,
                (file, is) -> is.isRegularFile()
                        && file.getParent().getFileName().toString().equals(folder))) {
            return files.count();
        }
    }

    private Path log() {
        return work.resolve("log.txt");
    }

    private String output() throws IOException {
        return Files.readString(log());
    }
}
