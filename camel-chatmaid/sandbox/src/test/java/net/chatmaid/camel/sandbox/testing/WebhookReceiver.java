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
package net.chatmaid.camel.sandbox.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/** Receives webhooks, as many at a time as come. */
public final class WebhookReceiver implements AutoCloseable {

    public static final String SECRET = "whsec_test";

    private final List<Hook> hooks = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger mostInside = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    /** Other processes on this machine, which may mistake its port for an earlier server's, do not know it. */
    private final String path = "/" + UUID.randomUUID();

    private final HttpServer server;
    private volatile ToIntFunction<Hook> answer = hook -> 204;

    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext(path, this::receive);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Which status each is answered with. */
    public void answer(ToIntFunction<Hook> status) {
        answer = status;
    }

    public List<Hook> hooks() {
        synchronized (hooks) {
            return List.copyOf(hooks);
        }
    }

    public List<String> events() {
        return hooks().stream().map(Hook::event).toList();
    }

    /** How many there were at the same time, at most. */
    public int mostAtOnce() {
        return mostInside.get();
    }

    private void receive(HttpExchange exchange) throws IOException {
        mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
        Hook hook = new Hook(
                exchange.getRequestHeaders().getFirst("X-Chatmaid-Event"),
                exchange.getRequestHeaders().getFirst("X-Chatmaid-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        hooks.add(hook);
        int status = answer.applyAsInt(hook);
        inside.decrementAndGet();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    public record Hook(String event, String signature, String body) {

        public String messageId() {
            try {
                return json().path("data").path("messageId").asText();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private JsonNode json() throws IOException {
            return PlainHttpClient.JSON.readTree(body);
        }
    }
}
