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
package net.chatmaid.camel.example.quarkus;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Customers who place orders at the same time, each order again until it is accepted. */
final class Customers implements AutoCloseable {

    /** Places one order. */
    interface Shop {
        /**
         * @return whether it was accepted
         * @throws Exception when there was no answer
         */
        boolean place(String id) throws Exception;
    }

    private final Queue<String> orders = new ConcurrentLinkedQueue<>();
    private final ExecutorService customers;
    private final Shop shop;

    Customers(int number, int orders, Shop shop) {
        this.shop = shop;
        this.customers = Executors.newFixedThreadPool(number);
        IntStream.range(0, orders).mapToObj(i -> "K-" + i).forEach(this.orders::add);
        IntStream.range(0, number).forEach(i -> customers.execute(this::placeAll));
        customers.shutdown();
    }

    private void placeAll() {
        for (String id = orders.poll(); id != null; id = orders.poll()) {
            String order = id;
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .ignoreExceptions()
                    .until(() -> shop.place(order));
        }
    }

    /** Blocks until all orders are accepted. */
    void await(Duration patience) throws InterruptedException {
        if (!customers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("Some orders were not accepted within " + patience);
        }
    }

    @Override
    public void close() {
        customers.shutdownNow();
    }
}
