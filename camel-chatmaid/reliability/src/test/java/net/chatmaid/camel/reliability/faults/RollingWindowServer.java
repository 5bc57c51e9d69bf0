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

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;

/**
 * An API that accepts 100 requests in any 60 seconds, rejected ones included, and that names no time to wait. Thread-safe.
 */
final class RollingWindowServer implements AutoCloseable {

    static final int LIMIT = 100;
    private static final String HOST = "127.0.0.1";
    private static final long WINDOW = Duration.ofMinutes(1).toNanos();

    private final Deque<Long> window = new ArrayDeque<>();
    private final List<String> rejections = new ArrayList<>();
    private final LongSupplier nanoTime;
    private final long start;
    private final RunningTasks callers;
    private final HttpServer server = ServerBootstrap.bootstrap()
            .setLocalAddress(InetAddress.getLoopbackAddress())
            .setCanonicalHostName(HOST)
            .register("*", this::handle)
            .create();
    private int accepted;

    /**
     * @param nanoTime the clock of the window
     * @param callers make the requests, and can hold them
     */
    RollingWindowServer(LongSupplier nanoTime, RunningTasks callers) throws IOException {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.callers = callers;
        server.start();
    }

    String url() {
        return "http://" + HOST + ":" + server.getLocalPort();
    }

    synchronized int accepted() {
        return accepted;
    }

    /** A sentence for each response with 429. */
    synchronized List<String> rejections() {
        return List.copyOf(rejections);
    }

    private void handle(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context)
            throws IOException {
        EntityUtils.consume(request.getEntity());
        callers.pass();
        int number = count();
        String data = request.getMethod().equals("POST")
                ? "{\"id\":\"msg_" + number + "\",\"status\":\"sent\",\"createdAt\":\"2026-02-06T14:00:00.000Z\"}"
                : "{\"accountId\":\"acc_1\"}";
        response.setCode(number > 0 ? 200 : 429);
        response.setEntity(new StringEntity(
                number > 0 ? "{\"success\":true,\"data\":" + data + "}" : "{\"error\":\"Too Many Requests\"}",
                ContentType.APPLICATION_JSON));
    }

    /** The number of the request among those that were accepted; 0 if it is rejected. */
    private synchronized int count() {
        long now = nanoTime.getAsLong();
        while (!window.isEmpty() && window.peek() + WINDOW <= now) {
            window.remove();
        }
        window.add(now);
        if (window.size() <= LIMIT) {
            return ++accepted;
        }
        rejections.add("The API rejected a request %d ms after the start: it was number %d within 60 seconds"
                .formatted(Duration.ofNanos(now - start).toMillis(), window.size()));
        return 0;
    }

    @Override
    public void close() {
        server.close(CloseMode.IMMEDIATE);
    }
}
