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
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.Scale;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Threads of many sends that wait. */
class WaitForThreadsTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final WaitingSend waiting = new WaitingSend(routes);

    @BeforeEach
    void start() throws Exception {
        waiting.start();
    }

    @Test
    void usesAtMostAHundredThreads() throws Exception {
        // when
        int threads = threadsFor(Scale.of(1_000, 10_000));
        // then: the usual ones, and a few more where a busy machine lets none of them end for a second
        assertThat(threads).isBetween(1, 100);
    }

    /** How many threads of the component there were at the most while so many waited and all ended right. */
    private int threadsFor(int exchanges) throws Exception {
        AtomicInteger most = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        Queue<Object> wrong = new ConcurrentLinkedQueue<>();
        AsyncProducer producer = AsyncSend.producer(routes, WaitingSend.SEND + "delivered&to=+15557654321");
        for (int i = 0; i < exchanges; i++) {
            Exchange exchange = new DefaultExchange(routes.context());
            exchange.getMessage().setBody("hi " + i);
            producer.process(exchange, doneSync -> {
                // it may have been read by the time of the poll
                Object status = exchange.getMessage().getHeader("CamelChatmaidStatus");
                if (exchange.getException() != null
                        || !List.of("delivered", "read").contains(status)) {
                    wrong.add(exchange.getException() == null ? status : exchange.getException());
                }
                if (ended.incrementAndGet() % 50 == 0) {
                    most.accumulateAndGet(threads(), Math::max);
                }
            });
        }
        most.accumulateAndGet(threads(), Math::max);
        await().atMost(Duration.ofSeconds(Patience.TEST_SECONDS)).until(() -> {
            routes.sandbox().advance(Duration.ofSeconds(1));
            most.accumulateAndGet(threads(), Math::max);
            return ended.get() == exchanges;
        });
        assertThat(wrong).isEmpty();
        return most.get();
    }

    private static int threads() {
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        return (int) all.keySet().stream()
                .filter(thread -> thread.getName().contains("Chatmaid"))
                .count();
    }
}
