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

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Message;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages that are still to be sent. A row is deleted when Chatmaid has accepted or rejected the message. If the
 * process dies before, the message is sent again under the same idempotency key, and Chatmaid returns the existing
 * message. Several processes can share the outbox: all times are those of the database.
 */
@Component("outbox")
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** A time after a number of milliseconds, in the SQL that H2 and PostgreSQL share. */
    private static final String LATER = "current_timestamp + interval '0.001' second * cast(? as integer)";

    private final JdbcClient database;
    private final MessageLog messages;
    private final int lease;

    /**
     * @param lease the time for which a row belongs to the process that claimed it, in milliseconds; longer than a send
     *     takes
     */
    Outbox(JdbcClient database, MessageLog messages, @Value("${orders.lease}") int lease) {
        this.database = database;
        this.messages = messages;
        this.lease = lease;
    }

    /**
     * Adds a message in the transaction that accepts the order. The key is the same for each send of this row, and
     * unique: with the id of the order alone, an order of another database that uses the same account could have the
     * same key.
     */
    void add(NewOrder order) {
        database.sql("insert into outbox (order_id, idempotency_key, phone, content, attempts, due)"
                        + " values (?, ?, ?, ?, 0, current_timestamp)")
                .params(
                        order.id(),
                        "order-" + order.id() + "-" + UUID.randomUUID(),
                        order.phone(),
                        order.confirmation())
                .update();
    }

    /**
     * Claims a due row for this process before the message is sent. If the process dies, the row is due again when the
     * lease ends.
     *
     * @param claim a name that is unique for this attempt
     * @return whether this process has claimed the row; {@code false} if another process did
     */
    @Transactional
    public boolean claim(@Variable("row") Map<String, Object> row, @Variable("claim") String claim) {
        int ours = database.sql("update outbox set claim = ?, due = " + LATER
                        + " where order_id = ? and due <= current_timestamp")
                .params(claim, lease, row.get("order_id"))
                .update();
        if (ours == 1) {
            LOG.debug("The confirmation of order {} is being sent, as {}", row.get("order_id"), claim);
        }
        return ours == 1;
    }

    /** Deletes the row after Chatmaid has accepted the message, so that no other process sends it again. */
    @Transactional
    public void sent(@Variable("row") Map<String, Object> row, @Body Message message) {
        database.sql("delete from outbox where order_id = ?")
                .param(row.get("order_id"))
                .update();
        // removes the rejection that another process may have stored, which sent it too after the lease had ended
        database.sql("update orders set message_id = ?, rejection = null where id = ?")
                .params(message.id(), row.get("order_id"))
                .update();
        messages.accepted(message);
    }

    /**
     * Whether a retry is useless: the message is not valid (no request was made), or Chatmaid rejected it. A proxy in
     * front of Chatmaid responds with 408 or 413 too, and the message may still be valid then.
     */
    static boolean isForGood(ChatmaidValidationException failure) {
        return Set.of(0, 400, 422).contains(failure.getStatus());
    }

    /** Deletes the row after Chatmaid has rejected the message. Does nothing if another process has claimed the row. */
    @Transactional
    public void rejected(
            @Variable("row") Map<String, Object> row,
            @Variable("claim") String claim,
            @ExchangeException ChatmaidException failure) {
        int ours = database.sql("delete from outbox where order_id = ? and claim = ?")
                .params(row.get("order_id"), claim)
                .update();
        if (ours == 0) {
            leave(row, failure);
            return;
        }
        database.sql("update orders set rejection = ? where id = ?")
                .params(MessageLog.shortened(failure.getMessage()), row.get("order_id"))
                .update();
        LOG.warn("The confirmation of order {} was rejected: {}", row.get("order_id"), failure.getMessage());
    }

    /**
     * Postpones the message after another failure: 1 second, then 2, 4 and so on, at most one minute. Does nothing if
     * another process has claimed the row.
     */
    @Transactional
    public void later(
            @Variable("row") Map<String, Object> row,
            @Variable("claim") String claim,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure) {
        int attempts = ((Number) row.get("attempts")).intValue();
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 6));
        int ours = database.sql("update outbox set attempts = ?, due = " + LATER
                        + ", last_error = ? where order_id = ? and claim = ?")
                .params(
                        attempts + 1,
                        (pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE).toMillis(),
                        MessageLog.shortened(String.valueOf(failure.getMessage())),
                        row.get("order_id"),
                        claim)
                .update();
        if (ours == 0) {
            leave(row, failure);
            return;
        }
        LOG.warn("The confirmation of order {} waits: {}", row.get("order_id"), failure.getMessage());
    }

    private static void leave(Map<String, Object> row, Exception failure) {
        LOG.warn(
                "The confirmation of order {} is left to the process that has claimed it: {}",
                row.get("order_id"),
                failure.getMessage());
    }
}
