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
package net.chatmaid.camel.sandbox.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox at a time that the test advances, and the webhooks that it has delivered. */
final class DeliveredWebhooks implements BeforeEachCallback, AfterEachCallback {

    static final Instant START = Instant.parse("2026-02-06T14:00:00.250Z");
    static final String SECRET = "whsec_test";
    static final Duration STEP = Duration.ofMillis(500);

    private final List<DeliveredHook> hooks = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private HttpServer receiver;
    private ChatmaidSandbox sandbox;

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
        sandbox = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual(START))
                .webhook(url("/hook"), SECRET)
                .start();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        sandbox.close();
        receiver.stop(0);
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + path);
    }

    /** Responds to the next webhooks with this status. */
    void respond(int nextStatus) {
        status = nextStatus;
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        hooks.add(new DeliveredHook(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("X-Chatmaid-Event"),
                exchange.getRequestHeaders().getFirst("X-Chatmaid-Signature"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                body));
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", url("/elsewhere").toString());
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    List<DeliveredHook> hooks() {
        return hooks;
    }

    List<String> events() {
        return hooks.stream().map(DeliveredHook::event).toList();
    }

    ChatmaidSandbox sandbox() {
        return sandbox;
    }
}
