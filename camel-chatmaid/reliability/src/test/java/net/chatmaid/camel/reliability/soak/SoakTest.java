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
package net.chatmaid.camel.reliability.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.chatmaid.camel.testing.JavaProcess;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.ReliabilityPage;
import net.chatmaid.camel.testing.Scale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An application with a small heap at full speed, while a quarter of its requests fails. */
class SoakTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int HEAP = 128 * MEGABYTE;
    private static final long RESPONSE_TIMEOUT = 400;
    private static final int SAMPLE_SECONDS = Scale.of(2, 10);

    /** 1 % of the heap. A leak of 200 bytes in each of the measured sends exceeds it. */
    private static final double MOST_GROWTH = HEAP / 100.0;

    private static final int WARM_UP_SENDS = 2_000;

    private static final int MEASURED_SENDS = 10_000;
    private static final int SAMPLES = Integer.getInteger("soak.seconds", Scale.of(30, 1800)) / SAMPLE_SECONDS;

    private final SoakLog log = new SoakLog();

    @Test
    void sendsAndRoutesOnceAndLeaksNothingWhileAQuarterOfTheRequestsFails() throws Exception {
        assumeTrue(
                Files.isDirectory(SoakProcess.OPEN_FILES),
                "The sockets of the process are counted in /proc, which only Linux has");
        try (SoakServer server = new SoakServer(2 * RESPONSE_TIMEOUT)) {
            // given
            Process process = start(server);
            CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> log.read(process.inputReader()));
            try (SoakWebhooks webhooks = new SoakWebhooks(Patience.get(log.port()))) {
                webhooks.start();
                // when
                measure(process);
                webhooks.end();
                command(process, 'd');
                String[] sends = Patience.get(log.drained()).split(" ");
                // then
                Awaitility.await()
                        .until(() -> missing(server, webhooks).findAny().isEmpty());
                command(process, 'e');
                Patience.get(reader);
                check(server, sends);
                print(server, webhooks);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private static Process start(SoakServer server) throws IOException {
        return JavaProcess.builder(
                        Map.of(),
                        "-Xmx128m",
                        "-XX:+ExitOnOutOfMemoryError",
                        // caches of the start would shrink the heap for a minute
                        "-XX:SoftRefLRUPolicyMSPerMB=0",
                        SoakProcess.class.getName(),
                        server.baseUrl(),
                        String.valueOf(RESPONSE_TIMEOUT),
                        String.valueOf(Duration.ofSeconds(SAMPLE_SECONDS).toMillis()))
                .start();
    }

    /** Measures after a warm-up. */
    private void measure(Process process) throws IOException {
        await(process, () -> log.sent() >= WARM_UP_SENDS);
        command(process, 'm');
        int sent = log.sent();
        await(process, () -> log.samples().size() >= SAMPLES && log.sent() >= sent + MEASURED_SENDS);
    }

    private static void await(Process process, Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofHours(2))
                .failFast("the process has ended", () -> !process.isAlive())
                .until(condition);
    }

    private static void command(Process process, char command) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write(command);
        input.flush();
    }

    /** The changes that were not routed yet. */
    private Stream<String> missing(SoakServer server, SoakWebhooks webhooks) {
        Stream<String> stages = IntStream.range(0, server.messages().size())
                .mapToObj(SoakMessages::id)
                .flatMap(id -> Stream.of(id + ":sent", id + ":delivered"));
        Stream<String> received = IntStream.rangeClosed(0, webhooks.lastAccepted())
                .mapToObj(event -> SoakWebhooks.id(event) + ":received");
        return Stream.concat(stages, received).filter(change -> !log.isRouted(change));
    }

    private void check(SoakServer server, String[] sends) {
        assertThat(sends[1]).as("completed exchanges").isEqualTo(sends[0]);
        assertThat(log.sent() + log.failed()).isEqualTo(Integer.parseInt(sends[0]));
        assertThat(server.messages().size()).isBetween(log.sent(), log.sent() + log.failed());
        assertThat(server.messages().doubled()).as("doubled sends").isZero();
        assertThat(log.routedTwice()).as("changes routed twice").isZero();
        assertThat(heapGrowth()).as("growth of the heap in bytes").isLessThan(MOST_GROWTH);
        assertThat(log.samples().growth(Samples.Sample::threads))
                .as("growth of threads")
                .isLessThan(2);
        assertThat(log.samples().growth(Samples.Sample::sockets))
                .as("growth of sockets")
                .isLessThan(2);
    }

    private double heapGrowth() {
        return log.samples().growth(Samples.Sample::heap);
    }

    private void print(SoakServer server, SoakWebhooks webhooks) throws IOException {
        ReliabilityPage.figures(
                SoakTest.class,
                ("%d s, %,d requests (%d %% faults), %,d sends (%d failed), %,d changes, %,d deliveries of webhooks: 0 lost, 0 doubled,"
                                + " 0 routed twice. Heap after collection %.1f MB, growth %.2f MB (%.2f %% of -Xmx128m);"
                                + " threads %.0f, growth %.1f; sockets %.0f, growth %.1f.")
                        .formatted(
                                log.samples().size() * SAMPLE_SECONDS,
                                server.requests(),
                                100 * server.faults() / server.requests(),
                                log.sent() + log.failed(),
                                log.failed(),
                                log.routed(),
                                webhooks.deliveries(),
                                log.samples().mean(Samples.Sample::heap) / MEGABYTE,
                                heapGrowth() / MEGABYTE,
                                100 * heapGrowth() / HEAP,
                                log.samples().mean(Samples.Sample::threads),
                                log.samples().growth(Samples.Sample::threads),
                                log.samples().mean(Samples.Sample::sockets),
                                log.samples().growth(Samples.Sample::sockets)));
    }
}
