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
 * What is still to be sent. A row goes when Chatmaid has accepted the message, or will never do so; if the process dies
 * before, the row is sent again, under the same idempotency key, and Chatmaid answers with the message it has. Several
 * processes may share the outbox: its one clock is the database's.
 */
@Component("outbox")
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** In so many milliseconds, as H2 and PostgreSQL both understand it. */
    private static final String LATER = "current_timestamp + interval '0.001' second * cast(? as integer)";

    private final JdbcClient database;
    private final MessageLog messages;
    private final int lease;

    /** @param lease for how many milliseconds a row belongs to the process that claimed it; longer than a send takes */
    Outbox(JdbcClient database, MessageLog messages, @Value("${orders.lease}") int lease) {
        this.database = database;
        this.messages = messages;
        this.lease = lease;
    }

    /**
     * As a part of the transaction that accepts the order. The key is the same for each send of this row, and no other's: by
     * the order's id alone, an order of another database that sends from the same account would be taken for this one.
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
     * Takes a due row for this process, before it is sent. If the process dies, the row is due again when the lease ends.
     *
     * @param claim a name that no other attempt has, in any process
     * @return whether it is ours; {@code false} if another process took it in between
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

    /** Chatmaid has accepted the message, so whoever has the row by now has nothing left to send. */
    @Transactional
    public void sent(@Variable("row") Map<String, Object> row, @Body Message message) {
        database.sql("delete from outbox where order_id = ?")
                .param(row.get("order_id"))
                .update();
        // what another process was told, which sent it too as a lease had ended, does not count
        database.sql("update orders set message_id = ?, refusal = null where id = ?")
                .params(message.id(), row.get("order_id"))
                .update();
        messages.accepted(message);
    }

    /**
     * Whether sending it again would not help: it can't be a message (no request was made), or Chatmaid says so. What
     * stands in front of Chatmaid says 408 or 413 as well, and then the message may be fine.
     */
    static boolean isForGood(ChatmaidValidationException failure) {
        return Set.of(0, 400, 422).contains(failure.getStatus());
    }

    /** It will never accept it: sending it again would not help. What became of a row that is not ours, its owner says. */
    @Transactional
    public void refused(
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
        database.sql("update orders set refusal = ? where id = ?")
                .params(MessageLog.shortened(failure.getMessage()), row.get("order_id"))
                .update();
        LOG.warn("The confirmation of order {} was refused: {}", row.get("order_id"), failure.getMessage());
    }

    /**
     * It could not be asked, or not now, or the answer could not be written down: a second later, then two, four… at most a
     * minute. A row that is not ours, as the lease has ended or the claim itself has failed, stays as it is.
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
                "The confirmation of order {} is left to whoever claims it, or has done so: {}",
                row.get("order_id"),
                failure.getMessage());
    }
}
