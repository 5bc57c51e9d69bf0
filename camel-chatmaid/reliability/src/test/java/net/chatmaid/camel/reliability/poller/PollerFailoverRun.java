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
package net.chatmaid.camel.reliability.poller;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.chatmaid.camel.reliability.node.NodeRun;
import net.chatmaid.camel.reliability.node.RememberedKeys;
import net.chatmaid.camel.reliability.node.RoutedChanges;
import net.chatmaid.camel.reliability.node.RoutedLog;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.JavaProcess;

/** Two processes, of which one polls. It is killed while it routes, the other one takes over, and another one is added. */
final class PollerFailoverRun implements AutoCloseable {

    private static final int MESSAGES_EACH = 20;

    private final ChatmaidSandbox sandbox =
            ChatmaidSandbox.builder().step(Duration.ofMillis(300)).start();
    private final PollTimes times = new PollTimes(sandbox);
    private final List<Node> nodes = new ArrayList<>();
    private final Path folder;
    private final Lock lock;

    private record Node(String name, String key, Process process, RoutedLog log) {

        boolean isRouting() {
            return log.begun().size() > log.ended().size();
        }
    }

    /** The lock of the cluster, as the processes and the machines that they run on know it. */
    interface Lock {

        /** What the guide shows. */
        String yaml() throws IOException;

        /** Options of {@code java} for a node. */
        Stream<String> options(String node);

        /** A node was started or has died. */
        void changed(String node, boolean alive);
    }

    PollerFailoverRun(Path folder, Lock lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        Files.writeString(
                folder.resolve(PollerProcess.PROPERTIES),
                "camel.component.chatmaid.baseUrl=" + sandbox.baseUrl()
                        + "\ncamel.component.chatmaid.requestsPerMinute=0\ncamel.component.chatmaid.trackUntil=read\n");
        Files.writeString(
                folder.resolve(PollerProcess.ROUTE),
                lock.yaml().replace("lookback: 48h\n", "lookback: 48h\n        delay: 200\n"));
    }

    PollerResult run(int kills) throws Exception {
        RememberedKeys remembered = RememberedKeys.in(folder.resolve(PollerProcess.ROUTED));
        Set<String> inFlight = new HashSet<>();
        start();
        start();
        for (int kill = 0; kill <= kills; kill++) {
            int pollers = kill + 1;
            await().until(() -> times.pollers() >= pollers);
            send();
            Node poller = nodes.stream()
                    .filter(node -> node.process().isAlive() && times.hasPolled(node.key()))
                    .findFirst()
                    .orElseThrow();
            if (kill < kills) {
                await().until(poller::isRouting);
                poller.process().destroyForcibly().waitFor();
                lock.changed(poller.name(), false);
                inFlight.addAll(NodeRun.without(poller.log().latest(), remembered.keys()));
                start();
            }
        }
        RoutedChanges routed = new RoutedChanges(nodes.stream().map(Node::log).toList());
        routed.awaitAll(sandbox);
        return new PollerResult(sandbox.messages().size(), kills, times.overlaps(), routed.repeated(), inFlight);
    }

    private void send() {
        for (int i = 0; i < MESSAGES_EACH; i++) {
            sandbox.addMessage(
                    sandbox.liveKey(), "+15557654321", "Hello", sandbox.clock().now());
        }
    }

    private void start() throws IOException {
        String name = "node-" + nodes.size();
        String key = "sk_live_" + nodes.size();
        lock.changed(name, true);
        String[] arguments = Stream.concat(
                        lock.options(name),
                        Stream.of("-Xmx96m", PollerProcess.class.getName(), folder.toString(), name, key))
                .toArray(String[]::new);
        Process process = JavaProcess.builder(Map.of("HOSTNAME", name), arguments)
                .redirectOutput(folder.resolve(name + ".printed").toFile())
                .start();
        nodes.add(new Node(name, key, process, new RoutedLog(folder.resolve(name + ".log"))));
    }

    @Override
    public void close() {
        nodes.forEach(node -> node.process().destroyForcibly());
        sandbox.close();
    }
}
