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
package net.chatmaid.camel.consumer;

import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.consumer.jdbc.JdbcClaimRepository;
import net.chatmaid.camel.consumer.webhook.WebhookServer;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Two nodes on one PostgreSQL, each with its own connections, which meet at the same changes. */
class ClaimsOfTwoNodesTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private static EmbeddedPostgres postgres;

    private final Queue<String> routed = new ConcurrentLinkedQueue<>();
    private final JdbcConnectionPool databaseOfOne = database();
    private final JdbcConnectionPool databaseOfTwo = database();
    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @BeforeAll
    static void startDatabase() throws Exception {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        postgres.close();
    }

    @AfterEach
    void close() {
        executor.shutdownNow();
        databaseOfOne.dispose();
        databaseOfTwo.dispose();
    }

    @Test
    void webhooksThatReachBothAtTheSameInstantAreRoutedOnce() throws Exception {
        int webhooks = 500;
        try (SandboxRoutes one = node(databaseOfOne, WebhookServer.URI_);
                SandboxRoutes two = node(databaseOfTwo, WebhookServer.URI_)) {
            // given
            WebhookServer first = WebhookServer.in(one.context());
            WebhookServer second = WebhookServer.in(two.context());
            one.start();
            two.start();
            CyclicBarrier barrier = new CyclicBarrier(2);
            // when
            List<Future<List<Integer>>> ends = Stream.of(first, second)
                    .map(server -> executor.submit(() -> {
                        List<Integer> statuses = new ArrayList<>();
                        for (int i = 0; i < webhooks; i++) {
                            String body = stage("message.sent", "msg_" + i, "sent");
                            barrier.await();
                            statuses.add(server.delivered(body));
                        }
                        return statuses;
                    }))
                    .toList();
            // then
            List<Integer> statusesOfOne = ends.get(0).get();
            List<Integer> statusesOfTwo = ends.get(1).get();
            assertThat(statusesOfOne).isSubsetOf(200, 503);
            assertThat(statusesOfTwo).isSubsetOf(200, 503);
            for (int i = 0; i < webhooks; i++) {
                assertThat(List.of(statusesOfOne.get(i), statusesOfTwo.get(i))).contains(200);
            }
            assertThat(routed).hasSize(webhooks).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatBothPollIsRoutedOnce() throws Exception {
        int messages = 100;
        String uri = "chatmaid:status?delay=500&initialDelay=0&maxMessagesPerPoll=1000";
        try (SandboxRoutes one = node(databaseOfOne, uri);
                SandboxRoutes two = node(databaseOfTwo, uri)) {
            // given
            one.start();
            two.start();
            // when
            for (int i = 0; i < messages; i++) {
                one.to("chatmaid:send?to=+15557654321&content=Order " + i).send();
            }
            // then
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> routed.stream()
                                    .filter(key -> key.endsWith(" sent"))
                                    .distinct()
                                    .count()
                            == messages);
            assertThat(routed).doesNotHaveDuplicates();
        }
    }

    private SandboxRoutes node(JdbcConnectionPool database, String uri) throws Exception {
        SandboxRoutes routes = SandboxRoutes.live(SANDBOX.get());
        routes.options().setIdempotentRepository(new JdbcMessageIdRepository(database, "routed"));
        routes.options().setClaimRepository(new JdbcClaimRepository(database));
        routes.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri)
                        .process(exchange -> routed.add(exchange.getMessage().getHeader("CamelChatmaidMessageId") + " "
                                + exchange.getMessage().getHeader("CamelChatmaidStatus")));
            }
        });
        return routes;
    }

    private static JdbcConnectionPool database() {
        PGConnectionPoolDataSource connections = new PGConnectionPoolDataSource();
        connections.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
        return JdbcConnectionPool.create(connections);
    }
}
