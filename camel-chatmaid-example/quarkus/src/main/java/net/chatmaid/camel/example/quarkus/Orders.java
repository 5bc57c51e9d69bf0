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

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import net.chatmaid.camel.example.quarkus.MessageLog.Entry;
import net.chatmaid.camel.example.quarkus.OrderView.Confirmation;

/** The orders, as they stand in the database. */
@ApplicationScoped
public class Orders {

    private static final String FIND =
            "select o.id, o.customer, o.phone, o.item, o.accepted_at, o.message_id, o.refusal, b.last_error"
                    + " from orders o left join outbox b on b.order_id = o.id where o.id = ?";

    private final Database database;
    private final Outbox outbox;

    Orders(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * Writes down the order, and that its confirmation is to be sent: both or neither.
     *
     * @return whether there was none with its id
     */
    @Transactional
    boolean accept(NewOrder order) {
        int added = database.update(
                "insert into orders (id, customer, phone, item, accepted_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                order.id(),
                order.customer(),
                order.phone(),
                order.item(),
                OffsetDateTime.now());
        if (added == 1) {
            outbox.add(order);
        }
        return added == 1;
    }

    Optional<OrderView> find(String id) {
        // PostgreSQL would not even look for some of those
        if (!id.matches(NewOrder.ID)) {
            return Optional.empty();
        }
        try (Connection connection = database.pool().getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, id);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(view(row, connection)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseException("Order " + id + " could not be read", e);
        }
    }

    private static OrderView view(ResultSet row, Connection connection) throws SQLException {
        return new OrderView(
                row.getString("id"),
                row.getString("customer"),
                row.getString("phone"),
                row.getString("item"),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                confirmation(row, connection));
    }

    private static Confirmation confirmation(ResultSet row, Connection connection) throws SQLException {
        String messageId = row.getString("message_id");
        String refusal = row.getString("refusal");
        if (messageId == null) {
            return refusal == null
                    ? new Confirmation(null, "waiting", row.getString("last_error"), List.of())
                    : new Confirmation(null, "refused", refusal, List.of());
        }
        List<Entry> entries = MessageLog.of(messageId, connection);
        Entry last = entries.get(entries.size() - 1);
        return new Confirmation(
                messageId,
                last.stage().status(),
                last.reason(),
                entries.stream().map(Entry::stage).toList());
    }
}
