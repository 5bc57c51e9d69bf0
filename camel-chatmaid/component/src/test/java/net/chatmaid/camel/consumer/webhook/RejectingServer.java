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

import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.consumer.LruIdempotentRepository;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Routes of webhooks, requests to them, and whether they were rejected. Starts once for a class. */
final class RejectingServer implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    static final String BODY = stage("message.sent", "msg_1", "sent");
    static final int MOST = 2000;

    private final List<Object> routed = new CopyOnWriteArrayList<>();
    private final CamelContext context = new DefaultCamelContext();
    private WebhookServer server;

    @Override
    public void beforeAll(ExtensionContext tests) throws Exception {
        server = WebhookServer.in(context);
        context.getRegistry().bind("other", new LruIdempotentRepository(100, true));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(WebhookServer.URI_ + "&webhookMaxBodySize=" + MOST)
                        .process(exchange -> routed.add(exchange.getMessage().getBody()));
                from("webhook:chatmaid:events?webhookSecret=whsec_new, whsec_old&webhookPath=/rotated"
                                + "&webhookTolerance=5m&idempotentRepository=#other")
                        .process(exchange -> routed.add(exchange.getMessage().getBody()));
            }
        });
        context.start();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        routed.clear();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        context.stop();
    }

    List<Object> routed() {
        return routed;
    }

    URI uri(String path) {
        return server.uri(path);
    }

    HttpResponse<String> response(HttpRequest.Builder request) {
        return server.send(request).join();
    }

    int delivered(String body) {
        return server.delivered(body);
    }

    HttpRequest.Builder signed() {
        return server.signed(BODY);
    }

    HttpRequest.Builder signed(String body) {
        return server.signed(body);
    }

    HttpRequest.Builder signed(String path, String body) {
        return server.signed(path, body);
    }

    /** Without a signature. */
    HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(server.uri("/chatmaid/events"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    /** The status of a response to the route with two secrets. */
    int rotated(String signature) {
        return response(HttpRequest.newBuilder(server.uri("/rotated"))
                        .header("Content-Type", "application/json")
                        .header("X-Chatmaid-Signature", signature)
                        .POST(BodyPublishers.ofString(BODY)))
                .statusCode();
    }

    void assertRejected(int status, HttpRequest.Builder request) {
        HttpResponse<String> response = response(request);
        assertThat(response.statusCode()).isEqualTo(status);
        // the server's own response to another method names it
        assertThat(response.body()).isIn("", "Method Not Allowed");
        assertThat(routed).isEmpty();
    }
}
