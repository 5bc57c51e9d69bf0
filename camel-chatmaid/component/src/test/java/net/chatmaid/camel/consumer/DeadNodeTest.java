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

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.consumer.jdbc.JdbcClaimRepository;
import net.chatmaid.camel.consumer.webhook.WebhookServer;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes with the repositories that the guide names, one of which dies while it routes. */
class DeadNodeTest {

    private static final Duration LEASE = Duration.ofMinutes(10);

    private final DataSource database = database();
    private final CompletableFuture<Void> stuck = new CompletableFuture<>();
    private final List<String> routed = new CopyOnWriteArrayList<>();
    private final CamelContext one = new DefaultCamelContext();
    private final CamelContext two = new DefaultCamelContext();
    private JdbcClaimRepository claimsOfOne;
    private WebhookServer first;
    private WebhookServer second;

    @BeforeEach
    void start() throws Exception {
        execute("CREATE TABLE test_clock (millis NUMERIC(19))");
        execute("INSERT INTO test_clock VALUES (1000000)");
        claimsOfOne = claims();
        first = start(one, claimsOfOne, true);
        second = start(two, claims(), false);
    }

    @AfterEach
    void close() {
        stuck.complete(null);
        one.stop();
        two.stop();
    }

    @Test
    void whatItHadClaimedIsRoutedByTheOtherWhenItsLeaseHasEnded() throws Exception {
        // given
        String body = stage("message.sent", "msg_1", "sent");
        first.deliver(body);
        await().until(() -> routed.contains("begun by the first"));
        await().until(() -> claimsOfOne.contains("msg_1:sent"));
        // when: as long as it lives, it is busy with it
        int meanwhile = second.delivered(body);
        claimsOfOne.stop();
        int afterItsDeath = second.delivered(body);
        // then: no 200 for what is not known to be routed, so that Chatmaid delivers it again
        assertThat(meanwhile).isEqualTo(503);
        assertThat(afterItsDeath).isEqualTo(503);
        assertThat(routed).containsExactly("begun by the first");
        // and when
        execute("UPDATE test_clock SET millis = millis + 1 + " + LEASE.toMillis());
        assertThat(second.delivered(body)).isEqualTo(200);
        // then
        assertThat(routed).containsExactly("begun by the first", "msg_1 sent by the second");
        // and when
        assertThat(second.delivered(body)).isEqualTo(200);
        // then
        assertThat(routed).hasSize(2);
    }

    @Test
    void aDatabaseThatFailsLosesNoChange() throws Exception {
        // given
        String body = stage("message.sent", "msg_2", "sent");
        execute("ALTER TABLE CHATMAID_CLAIM RENAME TO elsewhere");
        // when
        int withoutClaims = second.delivered(body);
        execute("ALTER TABLE elsewhere RENAME TO CHATMAID_CLAIM");
        int again = second.delivered(body);
        // then
        assertThat(withoutClaims).isGreaterThanOrEqualTo(500);
        assertThat(again).isEqualTo(200);
        assertThat(routed).containsExactly("msg_2 sent by the second");
    }

    private WebhookServer start(CamelContext context, JdbcClaimRepository claims, boolean dies) throws Exception {
        ChatmaidComponent component = new ChatmaidComponent();
        component.getConfiguration().setIdempotentRepository(new JdbcMessageIdRepository(database, "routed"));
        component.getConfiguration().setClaimRepository(claims);
        context.addComponent("chatmaid", component);
        context.getShutdownStrategy().setTimeout(1);
        WebhookServer server = WebhookServer.in(context);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(WebhookServer.URI_).process(exchange -> {
                    if (dies) {
                        routed.add("begun by the first");
                        stuck.join();
                        throw new IllegalStateException("The first node is dead");
                    }
                    routed.add(exchange.getMessage().getHeader("CamelChatmaidMessageId") + " "
                            + exchange.getMessage().getHeader("CamelChatmaidStatus") + " by the second");
                });
            }
        });
        context.start();
        return server;
    }

    private JdbcClaimRepository claims() {
        JdbcClaimRepository claims = new JdbcClaimRepository(database);
        claims.setLease(LEASE);
        claims.setClockExpression("(SELECT millis FROM test_clock)");
        return claims;
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }
}
