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
package net.chatmaid.camel.reliability.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.chatmaid.camel.reliability.node.TrackingNode;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.webhook.ChatmaidWebhook;

/**
 * Receives the server's webhooks, and delivers each to two nodes at the same instant. If neither responds with 200, it responds
 * with 503, so that the server delivers the webhook again. The time of a signature differs from the time of the machine as the
 * clock of its node would.
 */
final class WebhookBalancer implements AutoCloseable {

    private static final int DELIVERIES = 4;

    private final List<ClusterNode> nodes = new CopyOnWriteArrayList<>();
    private final ExecutorService receivers = Executors.newFixedThreadPool(DELIVERIES);
    private final ExecutorService senders = Executors.newFixedThreadPool(2 * DELIVERIES);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<ClusterNode> killed = ConcurrentHashMap.newKeySet();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    private final Random random;
    private final HttpServer server;

    WebhookBalancer(Random random) throws IOException {
        this.random = random;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(receivers);
        server.createContext("/", this::receive);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    void add(ClusterNode node) {
        nodes.add(node);
    }

    void remove(ClusterNode node) {
        nodes.remove(node);
    }

    /** The node is killed next: what it responds does not matter from now on. */
    void beforeKill(ClusterNode node) {
        killed.add(node);
    }

    /** The statuses of the responses of nodes that were not killed. */
    Set<Integer> statuses() {
        return Set.copyOf(statuses);
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(deliver(body) ? 200 : 503, -1);
        exchange.close();
    }

    private boolean deliver(byte[] body) {
        List<ClusterNode> two = two();
        CyclicBarrier together = new CyclicBarrier(two.size());
        List<Future<Integer>> responses = two.stream()
                .map(node -> senders.submit(() -> deliver(node, body, together)))
                .toList();
        return responses.stream().anyMatch(response -> {
            try {
                return Patience.get(response) == 200;
            } catch (Exception e) {
                // a node that is dead or does not listen yet
                return false;
            }
        });
    }

    private int deliver(ClusterNode node, byte[] body, CyclicBarrier together) throws Exception {
        Instant time = Instant.now().minusMillis(node.clock());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + node.port() + TrackingNode.WEBHOOK_PATH))
                .header("Content-Type", "application/json")
                .header("X-Chatmaid-Signature", ChatmaidWebhook.sign(TrackingNode.SECRET, time, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        together.await();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (!killed.contains(node)) {
            statuses.add(status);
        }
        return status;
    }

    private List<ClusterNode> two() {
        List<ClusterNode> shuffled = new ArrayList<>(nodes);
        synchronized (random) {
            Collections.shuffle(shuffled, random);
        }
        return shuffled.subList(0, Math.min(2, shuffled.size()));
    }

    @Override
    public void close() {
        server.stop(0);
        receivers.shutdownNow();
        senders.shutdownNow();
    }
}
