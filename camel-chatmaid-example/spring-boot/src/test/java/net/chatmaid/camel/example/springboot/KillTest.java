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
package net.chatmaid.camel.example.springboot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL at random steps, {@code -Dkills=} of them, while orders go through, against a Chatmaid that lives on: every
 * accepted order ends with exactly one message, whose whole way is known. {@code -Dkills.seed=} chooses the same steps
 * again.
 */
class KillTest {

    private static final int ORDERS = 200;

    @TempDir
    Path folder;

    private volatile OrderService service;

    @Test
    void sendsExactlyOneMessageForEachAcceptedOrder() throws Exception {
        int kills = Integer.getInteger("kills", Scale.of(1, 20));
        long seed = Long.getLong("kills.seed", System.nanoTime());
        // an order makes two steps
        List<Integer> moments =
                new Random(seed).ints(kills, 1, 2 * ORDERS - 5).sorted().boxed().toList();
        System.out.printf("kills.seed %d: kills at the steps %s%n", seed, moments);
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().step(Duration.ofMillis(50)).start()) {
            // given
            service = start(sandbox);
            try (Customers customers = new Customers(sandbox, "K", ORDERS, () -> service)) {
                // when
                for (int moment : moments) {
                    customers.awaitSteps(moment);
                    service.kill();
                    printState("killed", customers, sandbox);
                    service = start(sandbox);
                }
                // then
                customers.assertAllConfirmedOnce(service);
                printState("the end", customers, sandbox);
            } finally {
                service.close();
            }
        }
    }

    private static void printState(String what, Customers customers, ChatmaidSandbox sandbox) {
        System.out.printf(
                "%s: %d orders accepted, %d messages, %d sends%n",
                what,
                customers.accepted(),
                customers.confirmed().size(),
                sandbox.requestCount("POST", "/v1/messages/send"));
    }

    private OrderService start(ChatmaidSandbox sandbox) throws Exception {
        return OrderService.start(
                folder,
                sandbox,
                "--camel.component.chatmaid.requests-per-minute=0",
                "--orders.poll=500",
                "--orders.lease=1000");
    }
}
