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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.chatmaid.camel.example.quarkus.OrderView.Step;

/** The orders. */
@ApplicationScoped
public class Orders {

    private static final String ORDER =
            "INSERT INTO orders (id, document, accepted_at) VALUES (?, ?, ?)" + " ON CONFLICT DO NOTHING";
    private static final String OUTBOX =
            "INSERT INTO outbox (order_id, phone, content, attempts, due_at) VALUES (?, ?, ?, 0, current_timestamp)";
    private static final String FIND = "SELECT o.document, o.accepted_at, o.message_id, o.refusal, x.problem"
            + " FROM orders o LEFT JOIN outbox x ON x.order_id = o.id WHERE o.id = ?";

    private final Database database;
    private final Stages stages;
    private final ObjectMapper json;

    Orders(Database database, Stages stages, ObjectMapper json) {
        this.database = database;
        this.stages = stages;
        this.json = json;
    }

    /**
     * Takes the order and its confirmation in one transaction, which is on the disk when this returns.
     *
     * @return whether there was none with its id
     */
    boolean accept(NewOrder order) {
        boolean isNew = QuarkusTransaction.requiringNew().call(() -> insert(order));
        try {
            database.flush();
        } catch (SQLException e) {
            throw new IllegalStateException("Order " + order.id() + " may not be on the disk: place it again", e);
        }
        return isNew;
    }

    private boolean insert(NewOrder order) throws SQLException, JsonProcessingException {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement insert = connection.prepareStatement(ORDER);
                PreparedStatement outbox = connection.prepareStatement(OUTBOX)) {
            insert.setString(1, order.id());
            insert.setString(2, json.writeValueAsString(order));
            insert.setObject(3, Instant.now().atOffset(ZoneOffset.UTC));
            if (insert.executeUpdate() == 0) {
                return false;
            }
            outbox.setString(1, order.id());
            outbox.setString(2, order.phone());
            outbox.setString(3, order.confirmation());
            outbox.executeUpdate();
            return true;
        }
    }

    Optional<OrderView> find(String id) {
        if (!id.matches(NewOrder.ID)) {
            return Optional.empty();
        }
        try (Connection connection = database.pool().getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, id);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(view(row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The order could not be read", e);
        }
    }

    private OrderView view(ResultSet row) throws SQLException, JsonProcessingException {
        String messageId = row.getString("message_id");
        String refusal = messageId == null ? row.getString("refusal") : null;
        List<Step> way = new ArrayList<>();
        way.add(new Step(
                "accepted", row.getObject("accepted_at", OffsetDateTime.class).toInstant(), null));
        way.addAll(stages.of(messageId));
        return new OrderView(
                json.readValue(row.getString("document"), NewOrder.class),
                refusal == null ? way.get(way.size() - 1).stage() : "refused",
                messageId,
                way,
                refusal == null ? row.getString("problem") : refusal);
    }
}
