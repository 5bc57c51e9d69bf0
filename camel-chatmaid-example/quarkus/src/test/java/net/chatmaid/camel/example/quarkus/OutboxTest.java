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

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.example.quarkus.Outbox.Row;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two outboxes of two processes, which share a database. */
class OutboxTest {

    private static final NewOrder ORDER = new NewOrder("A1", "Ada", "+12025550101", "Coffee");
    private static final Row ROW = new Row("A1", "order-A1-1", ORDER.phone(), ORDER.confirmation(), 0);
    private static final ChatmaidException REFUSAL = new ChatmaidException("400: the recipient is not allowed");

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:outbox;MODE=PostgreSQL", "sa", "");
    private final Database database = new Database(pool);
    private final MessageLog messages = new MessageLog(database);
    private Connection open;

    @BeforeEach
    void acceptAnOrder() throws SQLException {
        // for as long as it is open, there is the database
        open = pool.getConnection();
        database.createTables();
        assertThat(orders().accept(ORDER)).isTrue();
    }

    @AfterEach
    void close() throws SQLException {
        open.close();
        pool.dispose();
    }

    @Test
    void thePauseGrowsUpToAMinute() {
        assertThat(Outbox.pause(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Outbox.pause(3)).isEqualTo(Duration.ofSeconds(8));
        assertThat(Outbox.pause(6)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Outbox.pause(1_000)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void oneProcessHasARowUntilItsLeaseEnds() throws SQLException {
        // given a lease that has ended
        assertThat(outbox(0).claim(ROW, "a")).isTrue();

        // when
        assertThat(outbox(60_000).claim(ROW, "b")).isTrue();

        // then
        assertThat(outbox(60_000).claim(ROW, "c")).isFalse();
        assertThat(waitsForMoreThan(59)).isTrue();
        assertThat(waitsForMoreThan(61)).isFalse();
    }

    @Test
    void aRowThatWaitsIsNobodys() throws SQLException {
        // given
        outbox(60_000).claim(ROW, "a");

        // when
        outbox(60_000).later(ROW, "a", REFUSAL);

        // then
        assertThat(outbox(60_000).claim(ROW, "b")).isFalse();
        assertThat(waitsForMoreThan(2)).isFalse();
        assertThat(count("outbox where attempts = 1")).isOne();
    }

    @Test
    void whoFailsLateLeavesTheRowToWhoHasClaimedItSince() throws SQLException {
        // given
        outbox(0).claim(ROW, "a");
        outbox(60_000).claim(ROW, "b");

        // when
        outbox(60_000).later(ROW, "a", REFUSAL);

        // then
        assertThat(isUntouchedAndOf("b")).isTrue();
        assertThat(outbox(60_000).claim(ROW, "c")).isFalse();
    }

    @Test
    void whoIsRefusedLateLeavesTheRowToWhoHasClaimedItSince() throws SQLException {
        // given
        outbox(0).claim(ROW, "a");
        outbox(60_000).claim(ROW, "b");

        // when
        outbox(60_000).refused(ROW, "a", REFUSAL);

        // then
        assertThat(isUntouchedAndOf("b")).isTrue();
        assertThat(status()).isEqualTo("waiting");
        assertThat(outbox(60_000).claim(ROW, "c")).isFalse();
    }

    @Test
    void aClaimThatFailsChangesNothing() throws SQLException {
        // when
        outbox(60_000).later(ROW, "a", new IllegalStateException("the claim could not be written"));

        // then
        assertThat(count("outbox where attempts = 0 and last_error is null")).isOne();
        assertThat(outbox(60_000).claim(ROW, "b")).isTrue();
    }

    @Test
    void aMessageOutweighsARefusalThatAnotherProcessWrites() throws SQLException {
        // given
        outbox(60_000).claim(ROW, "a");

        // when
        outbox(0).sent(ROW, message());
        outbox(0).refused(ROW, "a", REFUSAL);

        // then
        assertThat(count("orders where refusal is not null")).isZero();
        assertThat(status()).isEqualTo("pending");
    }

    @Test
    void aMessageOutweighsARefusalThatAnotherProcessHasWritten() throws SQLException {
        // given
        outbox(60_000).claim(ROW, "a");

        // when
        outbox(0).refused(ROW, "a", REFUSAL);

        // then
        assertThat(status()).isEqualTo("refused");

        // when
        outbox(0).sent(ROW, message());

        // then
        assertThat(count("orders where refusal is not null")).isZero();
        assertThat(status()).isEqualTo("pending");
    }

    private Outbox outbox(int lease) {
        return new Outbox(database, messages, lease);
    }

    private Orders orders() {
        return new Orders(database, outbox(0));
    }

    private String status() {
        return orders().find("A1").orElseThrow().confirmation().status();
    }

    private boolean waitsForMoreThan(int seconds) throws SQLException {
        return count("outbox where due > current_timestamp + interval '1' second * " + seconds) == 1;
    }

    private boolean isUntouchedAndOf(String claim) throws SQLException {
        return waitsForMoreThan(50)
                && count("outbox where attempts = 0 and last_error is null and claim = '" + claim + "'") == 1;
    }

    private int count(String rows) throws SQLException {
        try (Statement statement = open.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + rows)) {
            count.next();
            return count.getInt(1);
        }
    }

    private static Message message() {
        Instant now = Instant.now();
        return new Message(
                "msg_1",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                MessageStatus.PENDING,
                null,
                null,
                now,
                null,
                null,
                null,
                null,
                null);
    }
}
