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

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims in a table, at a time that the tests set in the database. */
class JdbcClaimRepositoryTest {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final String CLOCK = "(SELECT millis FROM test_clock)";

    private final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:table" + System.identityHashCode(this), "sa", "");
    private final CamelContext context = new DefaultCamelContext();
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @BeforeEach
    void setClock() throws Exception {
        execute("CREATE TABLE test_clock (millis NUMERIC(19))");
        execute("INSERT INTO test_clock VALUES (1000000)");
    }

    @AfterEach
    void close() {
        executor.shutdownNow();
        context.stop();
        database.dispose();
    }

    @Test
    void aClaimIsTakenOverWhenItsLeaseHasEndedByTheClockOfTheDatabase() throws Exception {
        // given
        JdbcClaimRepository a = start(node(database));
        JdbcClaimRepository b = start(node(database));
        a.add("msg_1:sent");
        // when
        passes(LEASE);
        boolean atTheEnd = b.add("msg_1:sent");
        passes(Duration.ofMillis(1));
        boolean afterwards = b.add("msg_1:sent");
        // then
        assertThat(atTheEnd).isFalse();
        assertThat(afterwards).isTrue();
        // and the node that was too late leaves it alone
        assertThat(a.remove("msg_1:sent")).isFalse();
        assertThat(b.contains("msg_1:sent")).isTrue();
    }

    @Test
    void aRenewedClaimLastsAndALostOneIsTold() throws Exception {
        // given
        JdbcClaimStore store = store(database);
        store.claim("kept", "a", LEASE);
        store.claim("late", "a", LEASE);
        store.claim("taken", "a", LEASE);
        // when
        passes(LEASE.plusMillis(1));
        store.claim("taken", "b", LEASE);
        Set<String> lost = store.renewAll(List.of("kept", "late", "taken", "never"), "a", LEASE);
        // then
        assertThat(lost).containsExactlyInAnyOrder("taken", "never");
        assertThat(store.claim("kept", "b", LEASE)).isFalse();
        assertThat(store.claim("taken", "a", LEASE)).isFalse();
    }

    @Test
    void thousandsAreRenewedAtOnce() throws Exception {
        // given
        JdbcClaimStore store = store(database);
        List<String> keys = IntStream.range(0, 2500).mapToObj(i -> "msg_" + i).toList();
        for (String key : keys) {
            store.claim(key, "a", LEASE);
        }
        // when
        passes(LEASE);
        assertThat(store.renewAll(keys, "a", LEASE)).isEmpty();
        passes(LEASE);
        // then
        assertThat(store.isClaimed("msg_0")).isTrue();
        assertThat(store.isClaimed("msg_2499")).isTrue();
    }

    @Test
    void theRowsOfDeadNodesAreRemovedAfterTenLeases() throws Exception {
        // given
        JdbcClaimStore store = store(database);
        store.claim("old", "a", LEASE);
        passes(LEASE.multipliedBy(5));
        store.claim("new", "a", LEASE);
        // when
        passes(LEASE.multipliedBy(6).plusMillis(1));
        store.purge(LEASE);
        // then
        assertThat(text("SELECT claim_key FROM CHATMAID_CLAIM")).isEqualTo("new");
    }

    @Test
    void nothingIsLeftOfAClaimThatIsReleased() throws Exception {
        // given
        JdbcClaimRepository a = start(node(database));
        a.add("msg_1:sent");
        // when
        a.remove("msg_1:sent");
        // then
        assertThat(text("SELECT COUNT(*) FROM CHATMAID_CLAIM")).isEqualTo("0");
    }

    @Test
    void aNodeGetsItsOwnClaimAgainWhoseRowItDoesNotKnowOf() throws Exception {
        // given: the response of the database was lost
        JdbcClaimStore store = store(database);
        store.claim("msg_1:sent", "a", LEASE);
        // then
        assertThat(store.claim("msg_1:sent", "b", LEASE)).isFalse();
        assertThat(store.claim("msg_1:sent", "a", LEASE)).isTrue();
    }

    @Test
    void aClaimCommitsAlthoughTheTransactionOfItsCallerIsRolledBack() throws Exception {
        // given
        TransactionalDataSource transactional = new TransactionalDataSource(database);
        JdbcClaimRepository a = start(node(transactional));
        JdbcClaimRepository b = start(node(database));
        b.add("released in it");
        b.remove("released in it");
        a.add("released in it");
        // when
        transactional.begin();
        boolean claimed = a.add("msg_1:sent");
        boolean released = a.remove("released in it");
        boolean meanwhile = b.add("msg_1:sent");
        transactional.rollback();
        // then
        assertThat(List.of(claimed, released, meanwhile)).containsExactly(true, true, false);
        assertThat(b.add("msg_1:sent")).isFalse();
        assertThat(b.add("released in it")).isTrue();
    }

    @Test
    void aPoolThatDoesNotCommitByItselfGetsItsConnectionsBackAsTheyWere() throws Exception {
        // given
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            ClaimConnections connections = new ClaimConnections(OneConnection.of(connection));
            // when
            boolean during = connections.run(Connection::getAutoCommit);
            assertThatThrownBy(() -> connections.run(each -> {
                        throw new SQLException("The statement fails");
                    }))
                    .hasMessage("The statement fails");
            // then
            assertThat(during).isTrue();
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    @Test
    void anInterruptIsKeptAndTheClaimIsKnown() throws Exception {
        // given
        JdbcClaimRepository a = start(node(database));
        // when
        Thread.currentThread().interrupt();
        boolean claimed = a.add("msg_1:sent");
        // then
        assertThat(Thread.interrupted()).isTrue();
        assertThat(claimed).isTrue();
        assertThat(a.remove("msg_1:sent")).isTrue();
    }

    @Test
    void aDatabaseThatFailsIsSaidWithTheKeyAndTheClaimIsNotHeld() throws Exception {
        // given
        JdbcClaimRepository a = start(node(database));
        execute("ALTER TABLE CHATMAID_CLAIM RENAME TO elsewhere");
        // when
        assertThatThrownBy(() -> a.add("msg_1:sent"))
                .hasMessageContaining("msg_1:sent could not be claimed in the table CHATMAID_CLAIM");
        execute("ALTER TABLE elsewhere RENAME TO CHATMAID_CLAIM");
        // then
        assertThat(a.add("msg_1:sent")).isTrue();
    }

    @Test
    void aMissingTableIsSaidWithTheStatementThatCreatesIt() {
        JdbcClaimRepository a = node(database);
        a.setCreateTable(false);
        assertThatThrownBy(() -> start(a)).hasStackTraceContaining("create it with: CREATE TABLE CHATMAID_CLAIM");
    }

    @Test
    void anotherTableInASchemaIsUsed() throws Exception {
        // given
        execute("CREATE SCHEMA shop");
        JdbcClaimRepository a = node(database);
        a.setTableName("shop.claims");
        // when
        start(a).add("msg_1:sent");
        // then
        assertThat(text("SELECT claim_key FROM shop.claims")).isEqualTo("msg_1:sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "claims; DROP TABLE x", "a.b.c.d", "\"claims\"", "1claims", "claims--", "a..b"})
    void aNameThatIsNoneIsRejected(String name) {
        JdbcClaimRepository a = node(database);
        a.setTableName(name);
        assertThatThrownBy(() -> start(a)).hasStackTraceContaining("tableName is " + name + ": expected letters");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThatThrownBy(() -> start(node(null))).hasStackTraceContaining("dataSource is missing");
        assertThatThrownBy(() -> node(database).start()).hasStackTraceContaining("no CamelContext");
        assertThatThrownBy(() -> node(database).add("msg_1:sent")).hasMessageContaining("not started");
        JdbcClaimRepository brief = node(database);
        brief.setLease(Duration.ZERO);
        assertThatThrownBy(() -> start(brief)).hasStackTraceContaining("lease is PT0S: expected a duration");
    }

    @Test
    void eachKnownDatabaseHasItsClockAndAnotherNeedsOne() {
        assertThat(DatabaseClock.of("PostgreSQL")).isEqualTo(DatabaseClock.of("H2"));
        assertThat(DatabaseClock.of("MySQL")).isEqualTo(DatabaseClock.of("MariaDB"));
        assertThat(DatabaseClock.of("Oracle")).contains("SYS_EXTRACT_UTC");
        assertThatThrownBy(() -> DatabaseClock.of("DB2")).hasMessageContaining("clockExpression");
    }

    private JdbcClaimRepository node(DataSource dataSource) {
        JdbcClaimRepository node = new JdbcClaimRepository(dataSource);
        node.setClockExpression(CLOCK);
        node.setLease(LEASE);
        return node;
    }

    private JdbcClaimRepository start(JdbcClaimRepository node) throws Exception {
        context.start();
        context.addService(node, true, true);
        return node;
    }

    private JdbcClaimStore store(DataSource dataSource) throws Exception {
        ClaimTable table = new ClaimTable("CHATMAID_CLAIM", ClaimStatements.of("CHATMAID_CLAIM", CLOCK));
        ClaimConnections connections = new ClaimConnections(dataSource);
        connections.run(connection -> {
            table.createIfMissing(connection);
            return null;
        });
        return new JdbcClaimStore(new ClaimExecutor(executor), connections, table);
    }

    private void passes(Duration time) throws Exception {
        execute("UPDATE test_clock SET millis = millis + " + time.toMillis());
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
