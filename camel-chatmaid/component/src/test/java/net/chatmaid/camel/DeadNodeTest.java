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
package net.chatmaid.camel;

import static net.chatmaid.camel.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.processor.idempotent.jdbc.JdbcOrphanLockAwareIdempotentRepository;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes with the repositories that the guide names, one of which dies while it routes. */
class DeadNodeTest {

    private static final long LOCK_MAX_AGE = 2000;
    private static final long KEEP_ALIVE = 200;

    private final DataSource database = database();
    private final CompletableFuture<Void> stuck = new CompletableFuture<>();
    private final List<String> routed = new CopyOnWriteArrayList<>();
    private final CamelContext one = new DefaultCamelContext();
    private final CamelContext two = new DefaultCamelContext();
    private JdbcOrphanLockAwareIdempotentRepository claimsOfOne;
    private WebhookServer first;
    private WebhookServer second;

    @BeforeEach
    void start() throws Exception {
        claimsOfOne = claims(one);
        first = start(one, claimsOfOne, true);
        second = start(two, claims(two), false);
    }

    @AfterEach
    void close() {
        stuck.complete(null);
        one.stop();
        two.stop();
    }

    @Test
    void whatItHadClaimedIsRoutedByTheOtherWhenItsClaimIsOld() {
        // given
        String body = stage("message.sent", "msg_1", "sent");
        first.deliver(body);
        await().until(() -> routed.contains("begun by the first"));
        await().until(() -> claimsOfOne.contains("msg_1:sent"));
        // when: as long as it lives, it is busy with it
        int meanwhile = second.delivered(body);
        claimsOfOne.shutdown();
        // then
        assertThat(meanwhile).isEqualTo(200);
        assertThat(routed).containsExactly("begun by the first");
        await().until(() -> second.delivered(body) == 200 && routed.size() > 1);
        assertThat(routed).containsExactly("begun by the first", "msg_1 sent by the second");
        // and when
        assertThat(second.delivered(body)).isEqualTo(200);
        // then
        assertThat(routed).hasSize(2);
    }

    private WebhookServer start(CamelContext context, JdbcOrphanLockAwareIdempotentRepository claims, boolean dies)
            throws Exception {
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

    private JdbcOrphanLockAwareIdempotentRepository claims(CamelContext context) {
        JdbcOrphanLockAwareIdempotentRepository claims =
                new JdbcOrphanLockAwareIdempotentRepository(database, "claims", context);
        claims.setLockMaxAgeMillis(LOCK_MAX_AGE);
        claims.setLockKeepAliveIntervalMillis(KEEP_ALIVE);
        return claims;
    }

    private static DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:nodes;DB_CLOSE_DELAY=-1");
        return database;
    }
}
