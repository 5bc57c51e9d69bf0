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
        assertThat(outbox(0).claim(ROW)).isTrue();
        // when
        assertThat(outbox(60_000).claim(ROW)).isTrue();
        // then
        assertThat(outbox(60_000).claim(ROW)).isFalse();
        assertThat(waitsForMoreThan(59)).isTrue();
        assertThat(waitsForMoreThan(61)).isFalse();
    }

    @Test
    void aRowThatWaitsIsNobodys() {
        // when
        outbox(60_000).later(ROW, REFUSAL);
        // then
        assertThat(outbox(60_000).claim(ROW)).isFalse();
        assertThat(waitsForMoreThan(2)).isFalse();
    }

    @Test
    void aMessageOutweighsARefusalThatAnotherProcessWrites() {
        // when
        outbox(0).sent(ROW, message());
        outbox(0).refused(ROW, REFUSAL);
        // then
        assertThat(refusals()).isZero();
        assertThat(status()).isEqualTo("pending");
    }

    @Test
    void aMessageOutweighsARefusalThatAnotherProcessHasWritten() {
        // when
        outbox(0).refused(ROW, REFUSAL);
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
