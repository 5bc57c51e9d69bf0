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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;

/** Four customers who place orders at the same time, each order again until it is accepted. */
final class Customers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ChatmaidSandbox chatmaid;
    private final String prefix;
    private final List<String> orders;
    private final AtomicInteger accepted = new AtomicInteger();
    private final ExecutorService customers = Executors.newFixedThreadPool(4);
    private final CompletableFuture<?> all;

    /**
     * @param prefix how the orders' ids begin
     * @param services says for each try where it goes to
     */
    Customers(ChatmaidSandbox chatmaid, String prefix, int number, Supplier<OrderService> services) {
        this.chatmaid = chatmaid;
        this.prefix = prefix;
        this.orders = IntStream.range(0, number).mapToObj(i -> prefix + i).toList();
        this.all = CompletableFuture.allOf(orders.stream()
                .map(id -> CompletableFuture.runAsync(() -> place(id, services), customers))
                .toArray(CompletableFuture[]::new));
    }

    /** As one does who gets no answer: again. */
    private void place(String id, Supplier<OrderService> services) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> services.get().post(order(id, "+12025550123")).statusCode() < 300);
        accepted.incrementAndGet();
    }

    int accepted() {
        return accepted.get();
    }

    /** The orders that the messages which Chatmaid has are about. */
    List<String> confirmed() {
        return chatmaid.messages().stream()
                .map(SandboxMessage::content)
                .map(content -> content.replaceFirst("(?s).*, your order (\\S+) is confirmed.*", "$1"))
                .filter(id -> id.startsWith(prefix))
                .toList();
    }

    /** An order makes two steps: it is accepted, and its message is sent. */
    void awaitSteps(int number) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> accepted() + confirmed().size() >= number);
    }

    /** Each order is accepted in the end, the whole way of its message is known, and there is no other message. */
    void assertAllConfirmedOnce(OrderService service) throws Exception {
        all.join();
        for (String id : orders) {
            assertThat(service.awaitStatus(id, "read").path("stages").findValuesAsText("status"))
                    .as("the way of order %s's message", id)
                    .containsExactly("pending", "sent", "delivered", "read");
        }
        assertThat(confirmed()).containsExactlyInAnyOrderElementsOf(orders);
    }

    @Override
    public void close() {
        customers.shutdownNow();
    }
}
