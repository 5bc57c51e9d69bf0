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
package net.chatmaid.camel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.SandboxRequest;
import net.chatmaid.camel.testing.Scale;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A cluster that shares one budget on PostgreSQL. The bucket and the sandbox's rate limit go by the sandbox's clock. */
class SharedBudgetTest {

    private static final int LIMIT = Scale.of(60, 300);
    private static final int BURST = LIMIT / 10;
    private static final int REFILL = LIMIT - BURST + 1;

    /** By each of two nodes; together more than goes in a minute. */
    private static final int SENDS = LIMIT * 6 / 10;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Less than fills the bucket. */
    private static final Duration STEP = Duration.ofSeconds(6);

    private static EmbeddedPostgres postgres;

    private final ChatmaidSandbox sandbox = ChatmaidSandbox.builder()
            .clock(SandboxClock.manual())
            .rateLimit(LIMIT)
            .start();
    private final Instant start = sandbox.clock().now();
    private final List<SandboxRoutes> nodes = new ArrayList<>();

    @BeforeAll
    static void startDatabase() throws Exception {
        postgres = EmbeddedPostgres.start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE chatmaid_budget(id VARCHAR PRIMARY KEY, state BYTEA, expires_at BIGINT)");
        }
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        postgres.close();
    }

    @AfterEach
    void stop() {
        nodes.forEach(SandboxRoutes::close);
        sandbox.close();
    }

    @Test
    void nodesThatShareABucketKeepToTheLimitTogether() throws Exception {
        // given: two nodes that have more to send than goes in a minute, though neither alone has
        SandboxRoutes one = node("one");
        SandboxRoutes two = node("two");
        send(one, SENDS);
        send(two, SENDS);

        // when
        while (sandbox.clock().now().isBefore(start.plus(MINUTE))) {
            allThatMayGoHasGone(2 * SENDS);
            sandbox.advance(STEP);
        }
        allThatMayGoHasGone(2 * SENDS);

        // then
        assertThat(sandbox.messages()).hasSize(LIMIT + 1);
        assertThat(messages("one")).isNotEmpty();
        assertThat(messages("two")).isNotEmpty();

        // and when: another node comes, and finds the bucket as the others have left it
        SandboxRoutes late = node("late");
        send(late, 1);
        await().until(() -> component(late).getWaiting() == 1);
        assertThat(sandbox.messages()).hasSize(LIMIT + 1);
        while (sandbox.messages().size() <= 2 * SENDS) {
            sandbox.advance(STEP);
            allThatMayGoHasGone(2 * SENDS + 1);
        }

        // then: Chatmaid has rejected none
        assertThat(sandbox.requestCount()).isEqualTo(2 * SENDS + 1);
        assertThat(messages("one")).hasSize(SENDS);
        assertThat(messages("two")).hasSize(SENDS);
        assertThat(messages("late")).hasSize(1);
        List<Instant> times =
                sandbox.requests().stream().map(SandboxRequest::receivedAt).toList();
        for (int i = 0; i + LIMIT < times.size(); i++) {
            assertThat(Duration.between(times.get(i), times.get(i + LIMIT))).isGreaterThanOrEqualTo(MINUTE);
        }
    }

    /** What the bucket has let through since the start, of so many. */
    private void allThatMayGoHasGone(int atMost) {
        long seconds = Duration.between(start, sandbox.clock().now()).toSeconds();
        int allowed = Math.min(atMost, BURST + (int) (REFILL * seconds / 60));
        await().pollInterval(Duration.ofMillis(10))
                .until(() -> sandbox.messages().size() >= allowed);
    }

    private SandboxRoutes node(String name) throws Exception {
        SandboxRoutes node = SandboxRoutes.test(sandbox);
        nodes.add(node);
        return node.bind("budget", bucket(postgres.getPostgresDatabase())).start(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:in")
                        .to("chatmaid:send?rateBudget=#budget&from=+15551234567&to=+15557654321&content=" + name);
            }
        });
    }

    private Bucket bucket(DataSource dataSource) {
        BucketConfiguration bandwidth = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(BURST).refillGreedy(REFILL, MINUTE))
                .build();
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("chatmaid_budget")
                // by the clock below too, which leaps
                .requestTimeout(MINUTE)
                .clientClock(new SandboxTime())
                .build()
                .builder()
                .build("the account's key", () -> bandwidth);
    }

    private static void send(SandboxRoutes node, int times) {
        for (int i = 0; i < times; i++) {
            node.to("seda:in").send();
        }
    }

    private List<SandboxMessage> messages(String node) {
        return sandbox.messages().stream()
                .filter(message -> message.content().equals(node))
                .toList();
    }

    private static ChatmaidComponent component(SandboxRoutes node) {
        return node.context().getComponent("chatmaid", ChatmaidComponent.class);
    }

    private final class SandboxTime implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(sandbox.clock().now().toEpochMilli());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
