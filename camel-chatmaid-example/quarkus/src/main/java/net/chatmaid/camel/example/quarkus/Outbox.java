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

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Message;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What is still to be sent. A row goes when Chatmaid has accepted the message, or will never do so; if the process dies
 * before, the row is sent again, under the same idempotency key, and Chatmaid answers with the message it has. Several
 * processes may share the outbox: its one clock is the database's.
 */
@Named("outbox")
@ApplicationScoped
@RegisterForReflection
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** In so many milliseconds, as H2 and PostgreSQL both understand it. */
    private static final String LATER = "current_timestamp + interval '0.001' second * cast(? as integer)";

    private static final String DUE = "select order_id, idempotency_key, phone, content, attempts from outbox"
            + " where due <= current_timestamp order by due limit 20";

    /**
     * A confirmation that is to be sent.
     *
     * @param orderId the order's
     * @param idempotencyKey the same for each send of it, and no other's
     * @param phone where it goes
     * @param content what it says
     * @param attempts how often it was tried
     */
    @RegisterForReflection
    public record Row(String orderId, String idempotencyKey, String phone, String content, int attempts) {}

    private final Database database;
    private final MessageLog messages;
    private final int lease;

    Outbox(Database database, MessageLog messages, @ConfigProperty(name = "orders.lease") int lease) {
        this.database = database;
        this.messages = messages;
        this.lease = lease;
    }

    /**
     * As a part of the transaction that accepts the order. The key is the same for each send of this row, and no other's: by
     * the order's id alone, an order of another database that sends from the same account would be taken for this one.
     */
    void add(NewOrder order) {
        database.update(
                "insert into outbox (order_id, idempotency_key, phone, content, attempts, due)"
                        + " values (?, ?, ?, ?, 0, current_timestamp)",
                order.id(),
                "order-" + order.id() + "-" + UUID.randomUUID(),
                order.phone(),
                order.confirmation());
    }

    /** Those to try now, the longest due first; none while the database is away. */
    public List<Row> due() {
        List<Row> due = new ArrayList<>();
        try (Connection connection = database.pool().getConnection();
                PreparedStatement select = connection.prepareStatement(DUE);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                due.add(new Row(
                        rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getInt(5)));
            }
        } catch (SQLException e) {
            LOG.warnf("The outbox could not be read, and is looked into again: %s", e.getMessage());
            return List.of();
        }
        return due;
    }

    /**
     * Takes a due row for this process, before it is sent. If the process dies, the row is due again when the lease ends.
     *
     * @param claim a name that no other attempt has, in any process
     * @return whether it is ours; {@code false} if another process took it in between
     */
    @Transactional
    public boolean claim(@Variable("row") Row row, @Variable("claim") String claim) {
        int ours = database.update(
                "update outbox set claim = ?, due = " + LATER + " where order_id = ? and due <= current_timestamp",
                claim,
                lease,
                row.orderId());
        if (ours == 1) {
            LOG.debugf("The confirmation of order %s is being sent, as %s", row.orderId(), claim);
        }
        return ours == 1;
    }

    /** Chatmaid has accepted the message, so whoever has the row by now has nothing left to send. */
    @Transactional
    public void sent(@Variable("row") Row row, @Body Message message) {
        database.update("delete from outbox where order_id = ?", row.orderId());
        // what another process was told, which sent it too as a lease had ended, does not count
        database.update("update orders set message_id = ?, refusal = null where id = ?", message.id(), row.orderId());
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
            @Variable("row") Row row,
            @Variable("claim") String claim,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure) {
        int ours = database.update("delete from outbox where order_id = ? and claim = ?", row.orderId(), claim);
        if (ours == 0) {
            leave(row, failure);
            return;
        }
        database.update(
                "update orders set refusal = ? where id = ?",
                MessageLog.shortened(failure.getMessage()),
                row.orderId());
        LOG.warnf("The confirmation of order %s was refused: %s", row.orderId(), failure.getMessage());
    }

    /**
     * It could not be asked, or not now, or the answer could not be written down: a second later, then two, four… at most a
     * minute. A row that is not ours, as the lease has ended or the claim itself has failed, stays as it is.
     */
    @Transactional
    public void later(
            @Variable("row") Row row,
            @Variable("claim") String claim,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure) {
        int ours = database.update(
                "update outbox set attempts = ?, due = " + LATER + ", last_error = ? where order_id = ? and claim = ?",
                row.attempts() + 1,
                (int) pause(row.attempts()).toMillis(),
                MessageLog.shortened(String.valueOf(failure.getMessage())),
                row.orderId(),
                claim);
        if (ours == 0) {
            leave(row, failure);
            return;
        }
        LOG.warnf("The confirmation of order %s waits: %s", row.orderId(), failure.getMessage());
    }

    /** A second, doubled with each attempt. */
    static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 6));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static void leave(Row row, Exception failure) {
        LOG.warnf(
                "The confirmation of order %s is left to whoever claims it, or has done so: %s",
                row.orderId(), failure.getMessage());
    }
}
