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
package net.chatmaid.camel.reliability.stop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.webhook.ChatmaidWebhook;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;

/** Camel's HTTP server on a free port, and deliveries to it as Chatmaid makes them. */
final class WebhookPort {

    private static final String SECRET = "whsec_5a1f08c4e97b3d62";
    static final String ROUTE = "webhook:chatmaid:events?webhookSecret=" + SECRET;

    private final VertxPlatformHttpServer server;

    private WebhookPort(VertxPlatformHttpServer server) {
        this.server = server;
    }

    /** Before the context starts. */
    static WebhookPort in(CamelContext context) throws Exception {
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost("127.0.0.1");
        options.setBindPort(0);
        options.setPath("/");
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(options);
        context.addService(server);
        return new WebhookPort(server);
    }

    int number() {
        return server.getPort();
    }

    /** Delivers the event that a message was sent; done with the status of the response. */
    CompletableFuture<Integer> deliver(String messageId) {
        return deliver(number(), messageId);
    }

    /** The same, to a port of another process. */
    static CompletableFuture<Integer> deliver(int port, String messageId) {
        String body = "{\"event\": \"message.sent\", \"timestamp\": \"2026-03-01T10:00:09Z\", \"data\":"
                + " {\"messageId\": \"%s\", \"to\": \"+15557654321\", \"sentAt\": \"2026-03-01T10:00:00Z\"}}"
                        .formatted(messageId);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/chatmaid/events"))
                .header("Content-Type", "application/json")
                .header("X-Chatmaid-Signature", ChatmaidWebhook.sign(SECRET, Instant.now(), body.getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }
}
