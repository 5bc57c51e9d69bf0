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

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.chatmaid.camel.reliability.node.RememberedKeys;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.ReliabilityPage;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that sends messages, and tracks them by polls and webhooks together, is killed at random moments and started again.
 * Nothing is lost, and no more is routed again than what was being routed at a kill.
 */
class CrashTest {

    private static final int KILLS = Scale.of(3, 50);
    private static final int MESSAGES = Scale.of(120, 2000);
    private static final List<String> FIGURES = new ArrayList<>();

    private final long seed = Long.getLong("test.seed", System.nanoTime());

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @AfterAll
    static void write() throws Exception {
        ReliabilityPage.figures(CrashTest.class, String.join(" ", FIGURES));
    }

    @Test
    @Timeout(3 * Patience.TEST_SECONDS)
    void losesNothingWithPostgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            run("PostgreSQL", new KilledNode(folder, new Random(seed), "jdbc", url, RememberedKeys.in(url)));
        }
    }

    @Test
    @Timeout(3 * Patience.TEST_SECONDS)
    void losesNothingWithTheFileRepository() throws Exception {
        Path file = folder.resolve("routed.txt");
        run("File", new KilledNode(folder, new Random(seed), "file", file.toString(), RememberedKeys.in(file)));
    }

    private void run(String store, KilledNode node) throws Exception {
        // given
        System.out.println(store + ": -Dtest.seed=" + seed);
        // when
        CrashResult result = node.run(MESSAGES, KILLS);
        // then
        FIGURES.add(store + ": " + result + ".");
        assertThat(result.doubledSends()).as("messages that were sent twice").isEmpty();
        assertThat(result.lost()).as("changes that were not routed").isEmpty();
        assertThat(result.wronglyRouted())
                .as("changes that were routed though they were remembered")
                .isEmpty();
        assertThat(result.repeated()).as("changes that were routed again").isSubsetOf(result.inFlight());
        assertThat(result.byWebhook()).isPositive();
        assertThat(result.byPoll()).isPositive();
    }
}
