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
package net.chatmaid.camel.reliability.crash;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.chatmaid.camel.reliability.node.FreePort;
import net.chatmaid.camel.reliability.node.NodeOptions;
import net.chatmaid.camel.reliability.node.NodeProcess;
import net.chatmaid.camel.reliability.node.NodeRun;
import net.chatmaid.camel.reliability.node.Orders;
import net.chatmaid.camel.reliability.node.RememberedKeys;
import net.chatmaid.camel.reliability.node.RoutedChanges;
import net.chatmaid.camel.reliability.node.RoutedLog;
import net.chatmaid.camel.reliability.node.TrackingNode;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.WebhookDisorder;

/**
 * A process that is killed at random moments.
 *
 * @param folder where its files are
 * @param option the name of the option for where it remembers: {@code jdbc} or {@code file}
 * @param store the value of that option
 */
record KilledNode(Path folder, Random random, String option, String store, RememberedKeys remembered) {

    CrashResult run(int messages, int kills) throws Exception {
        int port = FreePort.find();
        try (ChatmaidSandbox sandbox = sandbox(port)) {
            NodeOptions options = NodeOptions.of(sandbox.baseUrl(), sandbox.liveKey(), folder)
                    .with(option, store)
                    .with("port", port)
                    .with("orders", Orders.add(folder.resolve("orders"), "order", messages));
            List<NodeRun> runs = new ArrayList<>();
            for (int killsLeft = kills; killsLeft >= 0; killsLeft--) {
                runs.add(run(options, sandbox, runs, messages, killsLeft));
            }
            return CrashResult.of(sandbox, runs);
        }
    }

    private NodeRun run(NodeOptions options, ChatmaidSandbox sandbox, List<NodeRun> runs, int messages, int killsLeft)
            throws Exception {
        RoutedLog log = new RoutedLog(folder.resolve("routed-" + killsLeft + ".log"));
        Set<String> before = remembered.keys();
        try (NodeProcess process = NodeProcess.start(options.with("log", log.file()), folder.resolve("printed.log"))) {
            await().until(log::isOpen);
            if (killsLeft > 0) {
                int changes = changesUntilKill(
                        3 * messages - routed(runs, log).ended().size(), killsLeft);
                await().until(() -> log.begun().size() >= changes);
            } else {
                await().until(() -> sandbox.messages().size() >= messages);
                routed(runs, log).awaitAll(sandbox);
            }
            process.kill();
        }
        return new NodeRun(log, before, remembered.keys());
    }

    /** The number of changes until the next kill; 0 kills the process during its start. */
    private int changesUntilKill(int left, int killsLeft) {
        return random.nextInt(10) == 0 ? 0 : random.nextInt(Math.max(1, 2 * left / (killsLeft + 1)));
    }

    private static RoutedChanges routed(List<NodeRun> runs, RoutedLog current) {
        List<RoutedLog> logs = new ArrayList<>(runs.stream().map(NodeRun::log).toList());
        logs.add(current);
        return new RoutedChanges(logs);
    }

    private ChatmaidSandbox sandbox(int port) {
        return ChatmaidSandbox.builder()
                .step(Duration.ofMillis(300))
                .webhook(URI.create("http://127.0.0.1:" + port + TrackingNode.WEBHOOK_PATH), TrackingNode.SECRET)
                .webhookRetries(List.of(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(3)))
                // so that the polls find something too
                .webhookDisorder(
                        WebhookDisorder.seed(random.nextLong()).dropped(0.3).doubled(0.1))
                .start();
    }
}
