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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.Scale;
import net.chatmaid.camel.webhook.ChatmaidWebhook;

/** Delivers the events of received messages as fast as the process accepts them, each many times. */
final class SoakWebhooks implements AutoCloseable {

    /** Few keys, as the webhook's memory of them should not grow. */
    private static final int DELIVERIES_PER_EVENT = Scale.of(500, 5000);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI uri;
    private final AtomicLong deliveries = new AtomicLong();
    private final AtomicInteger accepted = new AtomicInteger(-1);
    private CompletableFuture<Void> deliveriesEnd = CompletableFuture.completedFuture(null);
    private volatile boolean runs = true;

    SoakWebhooks(int port) {
        uri = URI.create("http://127.0.0.1:" + port + "/chatmaid/events");
    }

    /** Begins to deliver. */
    void start() {
        deliveriesEnd = CompletableFuture.runAsync(this::run);
    }

    private void run() {
        while (runs) {
            int event = (int) (deliveries.getAndIncrement() / DELIVERIES_PER_EVENT);
            if (deliver(event) == 200) {
                accepted.accumulateAndGet(event, Math::max);
            }
        }
    }

    private int deliver(int event) {
        String body = """
                {"event": "message.received", "timestamp": "2026-03-01T10:00:00Z", "data": {"messageId": "%s", \
                "from": "+15557654321", "to": "+15551234567", "type": "text", "content": "Hi"}}""".formatted(id(event));
        try {
            return client.send(
                            HttpRequest.newBuilder(uri)
                                    .header("Content-Type", "application/json")
                                    .header(
                                            "X-Chatmaid-Signature",
                                            ChatmaidWebhook.sign(
                                                    SoakRoutes.SECRET, Instant.now(), body.getBytes(UTF_8)))
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            return 0;
        }
    }

    static String id(int event) {
        return "in_%07d".formatted(event);
    }

    /** The number of the last event that was accepted; all before it were too. */
    int lastAccepted() {
        return accepted.get();
    }

    long deliveries() {
        return deliveries.get();
    }

    /** Waits for the deliveries in progress, and begins no others. */
    void end() {
        runs = false;
        deliveriesEnd.orTimeout(Patience.SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        end();
    }
}
