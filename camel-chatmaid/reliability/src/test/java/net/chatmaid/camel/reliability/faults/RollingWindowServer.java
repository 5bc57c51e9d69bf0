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
package net.chatmaid.camel.reliability.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import net.chatmaid.camel.testing.Patience;

/**
 * An API that accepts 100 requests in any 60 seconds, rejected ones included, and that names no time to wait. Thread-safe.
 */
final class RollingWindowServer implements AutoCloseable {

    static final int LIMIT = 100;
    private static final long WINDOW = Duration.ofMinutes(1).toNanos();

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Long> window = new ArrayDeque<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger rejected = new AtomicInteger();
    private final AtomicInteger onTheWay = new AtomicInteger();
    private final LongSupplier nanoTime;
    private volatile CountDownLatch way = new CountDownLatch(0);

    /** @param nanoTime the clock of the window */
    RollingWindowServer(LongSupplier nanoTime) throws IOException {
        this.nanoTime = nanoTime;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int accepted() {
        return accepted.get();
    }

    /** The number of responses with 429. */
    int rejected() {
        return rejected.get();
    }

    /** Requests do not arrive until {@link #arrive}. */
    void delay() {
        way = new CountDownLatch(1);
    }

    /** The number of delayed requests. */
    int onTheWay() {
        return way.getCount() == 0 ? 0 : onTheWay.get();
    }

    void arrive() {
        way.countDown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        onTheWay.incrementAndGet();
        Patience.await(way);
        boolean isAccepted = count();
        onTheWay.decrementAndGet();
        String data = exchange.getRequestMethod().equals("POST")
                ? "{\"id\":\"msg_" + accepted + "\",\"status\":\"sent\",\"createdAt\":\"2026-02-06T14:00:00.000Z\"}"
                : "{\"accountId\":\"acc_1\"}";
        byte[] body = (isAccepted ? "{\"success\":true,\"data\":" + data + "}" : "{\"error\":\"Too Many Requests\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(isAccepted ? 200 : 429, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized boolean count() {
        long now = nanoTime.getAsLong();
        while (!window.isEmpty() && window.peek() + WINDOW <= now) {
            window.remove();
        }
        window.add(now);
        boolean isAccepted = window.size() <= LIMIT;
        (isAccepted ? accepted : rejected).incrementAndGet();
        return isAccepted;
    }

    @Override
    public void close() {
        arrive();
        server.stop(0);
        threads.shutdownNow();
    }
}
