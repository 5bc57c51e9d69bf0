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

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An H2 database with a clock that the test sets, and nodes that claim in it. As an extension, it lasts for a test. */
final class ClaimDatabase implements BeforeEachCallback, AfterEachCallback {

    static final long START_MILLIS = 1_000_000;
    static final Duration LEASE = Duration.ofMinutes(10);
    private static final String CLOCK = "(SELECT millis FROM test_clock)";

    private final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:table" + System.identityHashCode(this), "sa", "");
    private final CamelContext context = new DefaultCamelContext();
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        execute("CREATE TABLE test_clock (millis NUMERIC(19))");
        execute("INSERT INTO test_clock VALUES (" + START_MILLIS + ")");
    }

    @Override
    public void afterEach(ExtensionContext test) {
        executor.shutdownNow();
        context.stop();
        database.dispose();
    }

    DataSource dataSource() {
        return database;
    }

    JdbcClaimRepository node() {
        return node(database);
    }

    JdbcClaimRepository node(DataSource dataSource) {
        JdbcClaimRepository node = new JdbcClaimRepository(dataSource);
        node.setClockExpression(CLOCK);
        node.setLease(LEASE);
        return node;
    }

    JdbcClaimRepository start(JdbcClaimRepository node) throws Exception {
        context.start();
        context.addService(node, true, true);
        return node;
    }

    JdbcClaimStore store() throws Exception {
        return store(database);
    }

    JdbcClaimStore store(DataSource dataSource) throws Exception {
        ClaimTable table = new ClaimTable("CHATMAID_CLAIM", ClaimStatements.of("CHATMAID_CLAIM", CLOCK));
        ClaimConnections connections = new ClaimConnections(dataSource, ClaimTimeouts.MAX);
        connections.run(connection -> {
            table.createIfMissing(connection);
            return null;
        });
        return new JdbcClaimStore(new ClaimExecutor(executor), connections, table);
    }

    void advance(Duration time) throws Exception {
        execute("UPDATE test_clock SET millis = millis + " + time.toMillis());
    }

    void execute(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
