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

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Message;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The confirmations that have not left yet. When one is due is told by the database's clock, which all processes share. */
@Named("outbox")
@ApplicationScoped
@RegisterForReflection
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final int AT_ONCE = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_SENTENCE = 2000;
    private static final String NOW = "current_timestamp";
    // a number of milliseconds later
    private static final String LATER = NOW + " + interval '0.001' second * cast(? AS bigint)";

    /**
     * A confirmation that has to leave.
     *
     * @param orderId the order's
     * @param phone where it goes
     * @param content what it says
     * @param attempts how often it was tried
     */
    @RegisterForReflection
    public record Entry(String orderId, String phone, String content, int attempts) {}

    private final Database database;
    private final Stages stages;
    private final long lease;

    Outbox(Database database, Stages stages, @ConfigProperty(name = "orders.lease") long lease) {
        this.database = database;
        this.stages = stages;
        this.lease = lease;
    }

    /** Those to try now, the longest due first. */
    public List<Entry> due() throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (Connection connection = database.pool().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT order_id, phone, content, attempts FROM outbox"
                                + " WHERE due_at <= " + NOW + " ORDER BY due_at LIMIT " + AT_ONCE);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(new Entry(rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4)));
            }
        }
        return entries;
    }

    /**
     * Whether this process is the one to send it. It is until the lease ends; then the confirmation is due again, as the process
     * may have died. (If it has not, both send with the same key, and are answered with the same message.)
     */
    public boolean claim(Entry entry) {
        return update(
                        "UPDATE outbox SET due_at = " + LATER + " WHERE order_id = ? AND due_at <= " + NOW,
                        lease,
                        entry.orderId())
                == 1;
    }

    /**
     * Chatmaid has the message. A process that dies before this is on the disk sends again with the same key, and is answered
     * with the same message.
     */
    public void sent(Entry entry, Message message) throws SQLException {
        stages.accepted(message);
        QuarkusTransaction.requiringNew().run(() -> {
            update("UPDATE orders SET message_id = ?, refusal = NULL WHERE id = ?", message.id(), entry.orderId());
            update("DELETE FROM outbox WHERE order_id = ?", entry.orderId());
        });
    }

    /** What Chatmaid can't take is given up, and the order says why; anything else is tried again later. */
    public void failed(Entry entry, Exception failure) {
        String sentence = shortened(failure.getMessage());
        if (failure instanceof ChatmaidValidationException refusal && isForGood(refusal)) {
            LOG.warnf("The confirmation of order %s is given up: %s", entry.orderId(), sentence);
            QuarkusTransaction.requiringNew().run(() -> {
                update("UPDATE orders SET refusal = ? WHERE id = ? AND message_id IS NULL", sentence, entry.orderId());
                update("DELETE FROM outbox WHERE order_id = ?", entry.orderId());
            });
            return;
        }
        Duration pause = pause(entry.attempts());
        LOG.warnf("The confirmation of order %s is tried again in %s: %s", entry.orderId(), pause, sentence);
        update(
                "UPDATE outbox SET attempts = attempts + 1, due_at = " + LATER + ", problem = ? WHERE order_id = ?",
                pause.toMillis(),
                sentence,
                entry.orderId());
    }

    /**
     * Whether another attempt would not help: it can't be a message (no request was made), or Chatmaid says so. What stands
     * in front of Chatmaid says 408 or 413 as well, and then the message may be fine.
     */
    static boolean isForGood(ChatmaidValidationException refusal) {
        return Set.of(0, 400, 422).contains(refusal.getStatus());
    }

    /** A second, doubled with each attempt. */
    static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 6));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    static String shortened(String sentence) {
        return sentence == null || sentence.length() <= LONGEST_SENTENCE
                ? sentence
                : sentence.substring(0, LONGEST_SENTENCE);
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be changed: " + e.getMessage(), e);
        }
    }
}
