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
package net.chatmaid.camel.consumer.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.webhook.ChatmaidWebhook;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;

/** Camel's HTTP server on a free port, for one context, and deliveries to it as Chatmaid signs them. */
public final class WebhookServer {

    public static final String SECRET = "whsec_5a1f08c4e97b3d62";
    public static final String URI_ = "webhook:chatmaid:events?webhookSecret=" + SECRET;

    private final VertxPlatformHttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private WebhookServer(VertxPlatformHttpServer server) {
        this.server = server;
    }

    /** Before the context starts. */
    public static WebhookServer in(CamelContext context) throws Exception {
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost("127.0.0.1");
        options.setBindPort(0);
        options.setPath("/");
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(options);
        context.addService(server);
        return new WebhookServer(server);
    }

    private int port() {
        return server.getPort();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** Delivers a body; done with the status of the response. */
    public CompletableFuture<Integer> deliver(String body) {
        return send(signed(body)).thenApply(HttpResponse::statusCode);
    }

    public int delivered(String body) {
        return deliver(body).join();
    }

    /** A delivery as it should be, to change it. */
    public HttpRequest.Builder signed(String body) {
        return signed("/chatmaid/events", body);
    }

    public HttpRequest.Builder signed(String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("X-Chatmaid-Signature", signature(SECRET, Instant.now(), body))
                .POST(BodyPublishers.ofString(body));
    }

    public CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    static String signature(String secret, Instant time, String body) {
        return ChatmaidWebhook.sign(secret, time, body.getBytes(UTF_8));
    }

    /** The event of a stage, with the times of those that were passed: each a second after the other. */
    public static String stage(String event, String id, String... passed) {
        StringBuilder times = new StringBuilder();
        for (int i = 0; i < passed.length; i++) {
            times.append(", \"%sAt\": \"2026-03-01T10:00:0%dZ\"".formatted(passed[i], i));
        }
        return "{\"event\": \"%s\", \"timestamp\": \"2026-03-01T10:00:09Z\", \"data\": {\"messageId\": \"%s\", \"to\": \"+15557654321\"%s}}"
                .formatted(event, id, times);
    }
}
