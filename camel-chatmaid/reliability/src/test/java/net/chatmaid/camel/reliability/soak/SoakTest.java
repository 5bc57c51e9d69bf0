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
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.chatmaid.camel.testing.JavaProcess;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.ReliabilityPage;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.api.Test;

/** An application with a small heap at full speed, while a quarter of its requests fails. */
class SoakTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int HEAP = 128 * MEGABYTE;
    private static final long RESPONSE_TIMEOUT = 400;
    private static final int SAMPLE_SECONDS = Scale.of(1, 10);

    /** 1 %: a leak of 200 bytes for each message in the short form, and of 5 bytes in the long one. */
    private static final double MOST_GROWTH = HEAP / 100.0;

    /** Until the caches are full; in the long form also the keys of routed changes, which are computed in the short one. */
    private static final int WARM_UP_SAMPLES = Scale.of(20, 18);

    private static final int SAMPLES = Integer.getInteger("soak.seconds", Scale.of(30, 1800)) / SAMPLE_SECONDS;

    private final SoakLog log = new SoakLog();

    @Test
    void losesDoublesAndLeaksNothing() throws Exception {
        try (SoakServer server = new SoakServer(2 * RESPONSE_TIMEOUT)) {
            // given
            Process process = JavaProcess.builder(
                            Map.of(),
                            "-Xmx128m",
                            SoakProcess.class.getName(),
                            server.baseUrl(),
                            String.valueOf(RESPONSE_TIMEOUT),
                            String.valueOf(Duration.ofSeconds(SAMPLE_SECONDS).toMillis()))
                    .start();
            try {
                CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> log.read(process.inputReader()));
                SoakWebhooks webhooks = new SoakWebhooks(Patience.get(log.port()));
                CompletableFuture<Void> deliveries = CompletableFuture.allOf(
                        CompletableFuture.runAsync(webhooks), CompletableFuture.runAsync(webhooks));
                // when
                int first = warmedUp();
                awaitSamples(first + SAMPLES);
                webhooks.end();
                Patience.get(deliveries);
                command(process, 'd');
                String[] sends = Patience.get(log.drained()).split(" ");
                // then
                await().until(() -> missing(server, webhooks).findAny().isEmpty());
                command(process, 'e');
                Patience.get(reader);
                check(server, sends, first);
                print(server, webhooks, first);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private int warmedUp() {
        awaitSamples(WARM_UP_SAMPLES);
        if (Scale.of(0, 1) == 1 && Integer.getInteger("soak.seconds") == null) {
            await().atMost(Duration.ofHours(2)).until(() -> RoutedKeyMemory.isFull(log.lastRouted()));
        }
        return log.samples().size();
    }

    private void awaitSamples(int count) {
        await().atMost(Duration.ofHours(2)).until(() -> log.samples().size() >= count);
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

    private void check(SoakServer server, String[] sends, int first) {
        assertThat(sends[1]).as("completed exchanges").isEqualTo(sends[0]);
        assertThat(log.sent() + log.failed()).isEqualTo(Integer.parseInt(sends[0]));
        assertThat(server.messages().size()).isBetween(log.sent(), log.sent() + log.failed());
        assertThat(server.messages().doubled()).as("doubled sends").isZero();
        assertThat(log.routedTwice()).as("changes routed twice").isZero();
        assertThat(heapGrowth(first)).as("growth of the heap in bytes").isLessThan(MOST_GROWTH);
        assertThat(log.samples().growth(first, Samples.Sample::threads))
                .as("growth of threads")
                .isLessThan(2);
        assertThat(log.samples().growth(first, Samples.Sample::sockets))
                .as("growth of sockets")
                .isLessThan(2);
    }

    private double heapGrowth(int first) {
        return log.samples().growth(first, Samples.Sample::heapWithoutKeys);
    }

    private void print(SoakServer server, SoakWebhooks webhooks, int first) throws IOException {
        ReliabilityPage.figures(
                SoakTest.class,
                ("%d s, %,d requests (%d %% faults), %,d sends (%d failed), %,d changes, %,d deliveries of webhooks: 0 lost, 0 doubled,"
                                + " 0 routed twice. Heap after collection %.1f MB, growth %.2f MB (%.2f %% of -Xmx128m);"
                                + " threads %.0f, growth %.1f; sockets %.0f, growth %.1f.")
                        .formatted(
                                SAMPLES * SAMPLE_SECONDS,
                                server.requests(),
                                100 * server.faults() / server.requests(),
                                log.sent() + log.failed(),
                                log.failed(),
                                log.routed(),
                                webhooks.deliveries(),
                                log.samples().mean(first, Samples.Sample::heap) / MEGABYTE,
                                heapGrowth(first) / MEGABYTE,
                                100 * heapGrowth(first) / HEAP,
                                log.samples().mean(first, Samples.Sample::threads),
                                log.samples().growth(first, Samples.Sample::threads),
                                log.samples().mean(first, Samples.Sample::sockets),
                                log.samples().growth(first, Samples.Sample::sockets)));
    }
}
