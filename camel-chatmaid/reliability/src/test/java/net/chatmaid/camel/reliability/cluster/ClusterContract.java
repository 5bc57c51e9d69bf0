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

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.ReliabilityPage;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What must hold for several nodes that route the same changes, with each kind of claims. */
interface ClusterContract {

    Duration MINUTE = Duration.ofMinutes(1);
    Duration WINDOW = Duration.ofSeconds(5);

    int MESSAGES = Scale.of(48, 600);

    /** Starts the stores. */
    Cluster cluster(Path folder) throws Exception;

    /** The documented statuses: 200 for an event that was routed, 503 for one that another node is routing. */
    default Set<Integer> webhookStatuses() {
        return Set.of(200, 503);
    }

    @Test
    @Timeout(2 * Patience.TEST_SECONDS)
    default void routesEachChangeOnce(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        // given
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("-Dtest.seed=" + seed);
        try (Cluster cluster = cluster(folder);
                ClusterRun run = new ClusterRun(cluster, folder, MESSAGES, new Random(seed))) {
            // when
            ClusterResult result = run.run();
            // then
            ReliabilityPage.figures(getClass(), result + " (of " + cluster.limit() + ").");
            assertThat(result.doubledSends())
                    .as("messages that were sent twice")
                    .isEmpty();
            assertThat(result.lost()).as("changes that were not routed").isEmpty();
            assertThat(result.repeated()).as("changes that were routed again").isSubsetOf(result.inFlight());
            assertThat(result.webhookStatuses())
                    .as("statuses of the responses to webhooks")
                    .isSubsetOf(webhookStatuses());
            assertThat(result.byWebhook()).isPositive();
            assertThat(result.byPoll()).isPositive();
            assertThat(result.mostRequestsIn(MINUTE)).as("requests in a minute").isLessThanOrEqualTo(cluster.limit());
            assertThat(result.mostRequestsIn(WINDOW))
                    .as("requests in " + WINDOW)
                    .isLessThanOrEqualTo(cluster.most(WINDOW));
        }
    }
}
