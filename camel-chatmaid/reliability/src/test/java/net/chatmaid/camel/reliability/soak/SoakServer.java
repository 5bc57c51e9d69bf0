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

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A Chatmaid API at full speed, in which a quarter of the requests meets a fault. */
final class SoakServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What happens to a request, by the percent of the requests. */
    private enum Fault {
        STATUS_500(8),
        RESET_BEFORE(4),
        RESET_AFTER(4),
        BROKEN_JSON(5),
        TOO_MANY_REQUESTS(3),
        TIMEOUT(1);

        private final int percent;

        Fault(int percent) {
            this.percent = percent;
        }

        /** The fault for a number from 0 to 99, or {@code null}. */
        private static Fault of(int number) {
            int end = 0;
            for (Fault fault : values()) {
                end += fault.percent;
                if (number < end) {
                    return fault;
                }
            }
            return null;
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(32);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Random random = new Random(7);
    private final SoakMessages messages = new SoakMessages();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private final long timeoutMillis;

    /** Responds to a request that meets a timeout after that time. */
    SoakServer(long timeoutMillis) throws IOException {
        this.timeoutMillis = timeoutMillis;
        // otherwise each response waits 40 ms for the acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    SoakMessages messages() {
        return messages;
    }

    long requests() {
        return requests.get();
    }

    long faults() {
        return faults.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Fault fault;
        synchronized (random) {
            fault = Fault.of(random.nextInt(100));
        }
        requests.incrementAndGet();
        if (fault == null) {
            respond(exchange, 200, response(exchange, body));
            return;
        }
        faults.incrementAndGet();
        switch (fault) {
            case STATUS_500 -> respond(exchange, 500, error(500));
            case TOO_MANY_REQUESTS -> respond(exchange, 429, error(429));
            case BROKEN_JSON -> respond(exchange, 200, response(exchange, body).substring(1));
            case RESET_BEFORE -> exchange.close();
            case RESET_AFTER -> {
                response(exchange, body);
                exchange.close();
            }
            case TIMEOUT -> {
                response(exchange, body);
                timer.schedule(exchange::close, timeoutMillis, TimeUnit.MILLISECONDS);
            }
        }
    }

    private String response(HttpExchange exchange, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            JsonNode send = JSON.readTree(body);
            return messages.send(
                    send.path("content").asText(), send.path("idempotencyKey").asText());
        }
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        return path.equals("/v1/messages")
                ? messages.page(parameter(query, "page", 1), parameter(query, "limit", 20))
                : messages.one(path.substring(path.lastIndexOf('/') + 1));
    }

    private static int parameter(String query, String name, int otherwise) {
        for (String part : query == null ? new String[0] : query.split("&")) {
            if (part.startsWith(name + "=")) {
                return Integer.parseInt(part.substring(name.length() + 1));
            }
        }
        return otherwise;
    }

    private static String error(int status) {
        return "{\"success\":false,\"statusCode\":%d,\"error\":\"Fault\",\"message\":\"A fault\"}".formatted(status);
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        timer.shutdownNow();
    }
}
