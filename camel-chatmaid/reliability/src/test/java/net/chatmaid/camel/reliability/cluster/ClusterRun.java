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

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.chatmaid.camel.reliability.node.FreePort;
import net.chatmaid.camel.reliability.node.NodeOptions;
import net.chatmaid.camel.reliability.node.NodeRun;
import net.chatmaid.camel.reliability.node.Orders;
import net.chatmaid.camel.reliability.node.RememberedKeys;
import net.chatmaid.camel.reliability.node.RoutedChanges;
import net.chatmaid.camel.reliability.node.TrackingNode;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.WebhookDisorder;

/**
 * Three nodes send messages and track them. One is killed while it routes and another one is added, and when that one routes too,
 * the store stops for a while.
 */
final class ClusterRun implements AutoCloseable {

    private final Cluster cluster;
    private final Path folder;
    private final int messages;
    private final WebhookBalancer balancer;
    private final ChatmaidSandbox sandbox;
    private final List<ClusterNode> nodes = new ArrayList<>();

    /** @param messages how many they send, a multiple of four */
    ClusterRun(Cluster cluster, Path folder, int messages, Random random) throws Exception {
        this.cluster = cluster;
        this.folder = folder;
        this.messages = messages;
        balancer = new WebhookBalancer(random);
        sandbox = ChatmaidSandbox.builder()
                .rateLimit(cluster.limit())
                .step(Duration.ofMillis(700))
                .webhook(balancer.uri(), TrackingNode.SECRET)
                .webhookRetries(List.of(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(4)))
                // so that the polls find something too
                .webhookDisorder(WebhookDisorder.seed(random.nextLong()).dropped(0.2))
                .start();
    }

    ClusterResult run() throws Exception {
        for (int node = 0; node < 3; node++) {
            String name = "node-" + node;
            // ten seconds apart
            start(name, 5_000L * (node - 1), Orders.add(folder.resolve(name + ".orders"), name, messages / 4));
        }
        // a node that starts without its store ends with an error, as it should
        await().until(() -> nodes.stream().noneMatch(node -> node.log().begun().isEmpty()));
        await().until(() -> routed().ended().size() >= messages / 2 && isRouting(nodes.get(0)));
        Set<String> inFlight = killTheFirst();
        // on a fast machine the others may have routed everything by then
        await().until(() -> isRouting(nodes.get(3))
                || sandbox.messages().size() >= messages
                        && routed().missing(sandbox).isEmpty());
        Optional<RememberedKeys> atStop = cluster.stopStore();
        if (atStop.isPresent()) {
            inFlight.addAll(NodeRun.without(routed().latest(), atStop.get().keys()));
        }
        await().until(() -> sandbox.messages().size() >= messages);
        routed().awaitAll(sandbox);
        return ClusterResult.of(sandbox, routed(), inFlight, balancer.statuses());
    }

    /**
     * Kills the first node, and starts another one with its list of orders and more of them.
     *
     * @return the changes that the first node was routing
     */
    private Set<String> killTheFirst() throws Exception {
        ClusterNode first = nodes.get(0);
        balancer.beforeKill(first);
        first.kill().run();
        balancer.remove(first);
        Set<String> inFlight = new HashSet<>(
                NodeRun.without(first.log().latest(), cluster.remembered().keys()));
        start("node-3", first.clock(), Orders.add(first.orders(), "node-3", messages / 4));
        return inFlight;
    }

    private void start(String name, long clock, Path orders) throws Exception {
        int port = FreePort.find();
        NodeOptions options = NodeOptions.of(sandbox.baseUrl(), sandbox.liveKey(), folder.resolve(name + ".log"))
                .with("name", name)
                .with("port", port)
                .with("clock", clock)
                .with("orders", orders)
                .with("period", 100)
                .with("delay", 500)
                .with("work", 60);
        Runnable kill = cluster.start(options);
        ClusterNode node = new ClusterNode(port, clock, orders, cluster.log(options), kill);
        nodes.add(node);
        balancer.add(node);
    }

    private static boolean isRouting(ClusterNode node) {
        return node.log().begun().size() > node.log().ended().size();
    }

    private RoutedChanges routed() {
        return new RoutedChanges(nodes.stream().map(ClusterNode::log).toList());
    }

    @Override
    public void close() {
        for (ClusterNode node : nodes) {
            node.kill().run();
        }
        balancer.close();
        sandbox.close();
    }
}
