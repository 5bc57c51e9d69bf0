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
package net.chatmaid.camel.consumer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.chatmaid.camel.consumer.claim.ClaimContract;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** The contract on PostgreSQL, and what is special there. */
class JdbcClaimPostgresqlTest implements ClaimContract {

    private static EmbeddedPostgres postgres;
    private static JdbcConnectionPool database;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        PGConnectionPoolDataSource connections = new PGConnectionPoolDataSource();
        connections.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
        database = JdbcConnectionPool.create(connections);
        database.setMaxConnections(20);
    }

    @AfterAll
    static void stop() throws Exception {
        database.dispose();
        postgres.close();
    }

    @AfterEach
    void drop() throws Exception {
        execute("DROP TABLE IF EXISTS CHATMAID_CLAIM");
    }

    @Override
    public IdempotentRepository node(CamelContext context, Duration lease) {
        JdbcClaimRepository repository = new JdbcClaimRepository(database);
        repository.setLease(lease);
        return repository;
    }

    @Test
    void manyNodesThatStartAtOnceCreateOneTable() throws Exception {
        int nodes = 8;
        ExecutorService executor = Executors.newFixedThreadPool(nodes);
        List<CamelContext> contexts = Stream.<CamelContext>generate(DefaultCamelContext::new)
                .limit(nodes)
                .toList();
        try {
            for (int round = 0; round < 10; round++) {
                // given
                CyclicBarrier barrier = new CyclicBarrier(nodes);
                execute("DROP TABLE IF EXISTS CHATMAID_CLAIM");
                // when
                List<Future<Boolean>> starts = IntStream.range(0, nodes)
                        .mapToObj(node -> executor.submit(() -> {
                            JdbcClaimRepository repository = new JdbcClaimRepository(database);
                            repository.setCamelContext(contexts.get(node));
                            barrier.await();
                            repository.start();
                            boolean claimed = repository.add("msg_1:sent");
                            repository.stop();
                            return claimed;
                        }))
                        .toList();
                // then
                long claimed = 0;
                for (Future<Boolean> start : starts) {
                    claimed += start.get() ? 1 : 0;
                }
                assertThat(claimed).isEqualTo(1);
            }
        } finally {
            executor.shutdownNow();
            contexts.forEach(CamelContext::stop);
        }
    }

    @Test
    void aUserWithoutPermissionToReadTheTableIsNotToldThatItIsMissing() throws Exception {
        try (Connection connection = database.getConnection()) {
            // given
            execute(ClaimStatements.create("CHATMAID_CLAIM"));
            execute("CREATE ROLE guest");
            ClaimTable table = new ClaimTable("CHATMAID_CLAIM", ClaimStatements.of("CHATMAID_CLAIM", "0"));
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET ROLE guest");
                // when, then
                assertThatThrownBy(() -> table.createIfMissing(connection))
                        .isNotInstanceOf(MissingClaimTableException.class)
                        .hasMessageStartingWith("The user of the data source is not permitted to read the table");
                statement.execute("RESET ROLE");
            }
        } finally {
            execute("DROP ROLE IF EXISTS guest");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signal that suspends a process")
    void theNetworkTimeoutEndsTheWaitForADatabaseThatHangs() throws Exception {
        // given
        try (Connection connection = database.getConnection()) {
            ClaimConnections connections =
                    new ClaimConnections(OneConnection.of(connection), ClaimTimeouts.of(Duration.ofMillis(900)));
            String process = text(connection, "SELECT pg_backend_pid()");
            FutureTask<String> query = new FutureTask<>(() -> connections.run(each -> text(each, "SELECT 1")));
            signal("STOP", process);
            try {
                // when
                new Thread(query).start();
                assertThatThrownBy(() -> Patience.get(query)).hasRootCauseInstanceOf(SocketTimeoutException.class);
                // then
                assertThat(connection.isClosed()).isTrue();
            } finally {
                signal("CONT", process);
            }
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void signal(String signal, String process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, process).start().waitFor())
                .isZero();
    }

    private static void execute(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
