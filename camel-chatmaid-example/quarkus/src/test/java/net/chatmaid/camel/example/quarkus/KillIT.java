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
package net.chatmaid.camel.example.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed while orders go through: 2 times, or as often as {@code -Dkills=20} says. The sandbox is outside of it,
 * as Chatmaid is. {@code -Dkills.seed=7} repeats the moments as far as time allows; the last one's seed is printed.
 */
class KillIT {

    private static final int ORDERS = 200;
    private static final int CUSTOMERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    @Test
    void everyAcceptedOrderEndsWithExactlyOneMessage() throws Exception {
        int kills = Integer.getInteger("kills", 2);
        long seed = Long.getLong("kills.seed", System.nanoTime());
        // an order makes two steps: it is accepted, and its message is sent
        List<Integer> moments =
                new Random(seed).ints(kills, 1, 2 * ORDERS - 5).sorted().boxed().toList();
        String told = "killed with seed " + seed + " at " + moments;
        try (ChatmaidSandbox sandbox =
                        ChatmaidSandbox.builder().step(Duration.ofMillis(200)).start();
                OrderApplication application = OrderApplication.with(sandbox, folder)
                        .property("orders.lease", "1000")
                        .start();
                Customers customers = new Customers(CUSTOMERS, ORDERS, id -> place(application, id))) {
            // when
            for (int moment : moments) {
                await(told)
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(1))
                        .pollDelay(Duration.ZERO)
                        .until(() -> accepted.size() + sandbox.messages().size() >= moment);
                application.kill();
                System.out.printf(
                        "kill at %d: %d orders accepted, %d messages, %d sends%n",
                        moment, accepted.size(), sandbox.messages().size(), sends(sandbox));
                application.start();
            }

            // then
            customers.await(PATIENCE);
            assertThat(accepted).as(told).hasSize(ORDERS);
            await(told).atMost(PATIENCE).untilAsserted(() -> {
                for (String id : accepted) {
                    assertThat(application.way(id)).as(id).containsExactly("pending", "sent", "delivered", "read");
                }
            });
            System.out.printf("%d orders, %d sends, kills.seed %d%n", accepted.size(), sends(sandbox), seed);
            assertThat(sandbox.messages())
                    .as(told)
                    .extracting(message -> message.content().replaceFirst("(?s).*order (\\S+) is.*", "$1"))
                    .containsExactlyInAnyOrderElementsOf(accepted);
        }
    }

    private static int sends(ChatmaidSandbox sandbox) {
        return sandbox.requestCount("POST", "/v1/messages/send");
    }

    /** A customer that gets no answer places the same order again. */
    private boolean place(OrderApplication application, String id) throws Exception {
        int status = application.place(id).status();
        if (status == 201 || status == 200) {
            accepted.add(id);
        }
        return status == 201 || status == 200;
    }
}
