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
package net.chatmaid.camel.example.springboot;

import static net.chatmaid.camel.example.springboot.OrderService.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL at random moments, {@code -Dkills=} of them, while orders go through, against a Chatmaid that lives on: every
 * accepted order ends with exactly one message, whose whole way is known.
 */
class KillTest {

    private static final int ORDERS = 200;
    private static final int LONGEST_LIFE = 1500;

    @TempDir
    Path folder;

    private final AtomicInteger accepted = new AtomicInteger();
    private final ExecutorService shops = Executors.newFixedThreadPool(4);
    private volatile OrderService service;

    @Test
    void everyAcceptedOrderEndsWithExactlyOneMessage() throws Exception {
        int kills = Integer.getInteger("kills");
        long seed = Long.getLong("kills.seed", System.nanoTime());
        Random random = new Random(seed);
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().step(Duration.ofMillis(50)).start()) {
            // given
            service = start(sandbox);
            List<CompletableFuture<Void>> orders = new ArrayList<>();
            // when
            for (int kill = 1; kill <= kills; kill++) {
                place(orders, ORDERS * kill / (kills + 1));
                killAfter(random.nextInt(LONGEST_LIFE));
                System.out.printf(
                        "kill %d: %d orders accepted, %d messages, %d sends%n",
                        kill, accepted.get(), sandbox.messages().size(), sends(sandbox));
                service = start(sandbox);
            }
            place(orders, ORDERS);
            orders.forEach(CompletableFuture::join);
            // then
            for (int number = 0; number < ORDERS; number++) {
                assertThat(service.awaitStatus("K" + number, "read")
                                .path("stages")
                                .findValuesAsText("status"))
                        .as("the way of order K%d's message, kills.seed %d", number, seed)
                        .containsExactly("pending", "sent", "delivered", "read");
            }
            System.out.printf("%d orders, %d sends, kills.seed %d%n", accepted.get(), sends(sandbox), seed);
            assertThat(sandbox.messages().stream()
                            .collect(Collectors.groupingBy(SandboxMessage::content, Collectors.counting()))
                            .values())
                    .as("messages for each order, kills.seed " + seed)
                    .hasSize(ORDERS)
                    .containsOnly(1L);
        } finally {
            shops.shutdownNow();
            service.close();
        }
    }

    /** Goes on with the next orders, up to that one. */
    private void place(List<CompletableFuture<Void>> orders, int end) {
        for (int next = orders.size(); next < end; next++) {
            int number = next;
            orders.add(CompletableFuture.runAsync(() -> untilAccepted(number), shops));
        }
    }

    /** As a shop does that gets no answer: it sends the order again. */
    private void untilAccepted(int number) {
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> service.post(order("K" + number, "+1202555" + (1000 + number)))
                                .statusCode()
                        < 300);
        accepted.incrementAndGet();
    }

    private void killAfter(int millis) {
        Executor then = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
        CompletableFuture.runAsync(service::kill, then).join();
    }

    private static int sends(ChatmaidSandbox sandbox) {
        return sandbox.requestCount("POST", "/v1/messages/send");
    }

    private OrderService start(ChatmaidSandbox sandbox) throws Exception {
        return OrderService.start(
                folder, sandbox, "--camel.component.chatmaid.requests-per-minute=0", "--orders.poll=500");
    }
}
