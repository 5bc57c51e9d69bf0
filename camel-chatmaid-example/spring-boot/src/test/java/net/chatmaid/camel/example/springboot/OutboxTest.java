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
package net.chatmaid.camel.example.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** Two outboxes of two processes, which share a database. */
class OutboxTest {

    private static final Map<String, Object> ROW = Map.of("order_id", "A1", "attempts", 0);
    private static final ChatmaidException REFUSAL = new ChatmaidException("400: the recipient is not allowed");

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .setName("outbox;MODE=PostgreSQL")
            .addScript("schema.sql")
            .build();
    private final JdbcClient sql = JdbcClient.create(database);

    @BeforeEach
    void acceptAnOrder() {
        Outbox outbox = outbox(0);
        new Orders(sql, outbox).accept(new NewOrder("A1", "Ada", "+12025550101", "Coffee"));
    }

    @AfterEach
    void close() {
        database.shutdown();
    }

    @Test
    void oneProcessHasARowUntilItsLeaseEnds() {
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
    void aRowThatWaitsIsNobodys() {
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
    void whoFailsLateLeavesTheRowToWhoHasClaimedItSince() {
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
    void whoIsRefusedLateLeavesTheRowToWhoHasClaimedItSince() {
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
    void aClaimThatFailsChangesNothing() {
        // when
        outbox(60_000).later(ROW, "a", new IllegalStateException("the claim could not be written"));
        // then
        assertThat(count("outbox where attempts = 0 and last_error is null")).isOne();
        assertThat(outbox(60_000).claim(ROW, "b")).isTrue();
    }

    @Test
    void aMessageOutweighsARefusalThatAnotherProcessWrites() {
        // given
        outbox(60_000).claim(ROW, "a");
        // when
        outbox(0).sent(ROW, message());
        outbox(0).refused(ROW, "a", REFUSAL);
        // then
        assertThat(refusals()).isZero();
        assertThat(status()).isEqualTo("pending");
    }

    @Test
    void aMessageOutweighsARefusalThatAnotherProcessHasWritten() {
        // given
        outbox(60_000).claim(ROW, "a");
        // when
        outbox(0).refused(ROW, "a", REFUSAL);
        // then
        assertThat(status()).isEqualTo("refused");
        // when
        outbox(0).sent(ROW, message());
        // then
        assertThat(refusals()).isZero();
        assertThat(status()).isEqualTo("pending");
    }

    private Outbox outbox(int lease) {
        return new Outbox(sql, new MessageLog(sql), lease);
    }

    private boolean waitsForMoreThan(int seconds) {
        return count("outbox where due > current_timestamp + interval '1' second * " + seconds) == 1;
    }

    private boolean isUntouchedAndOf(String claim) {
        return waitsForMoreThan(50)
                && count("outbox where attempts = 0 and last_error is null and claim = '" + claim + "'") == 1;
    }

    private long refusals() {
        return count("orders where refusal is not null");
    }

    private long count(String what) {
        return sql.sql("select count(*) from " + what).query(Long.class).single();
    }

    private String status() {
        return new Orders(sql, outbox(0))
                .find("A1")
                .orElseThrow()
                .confirmation()
                .status();
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
