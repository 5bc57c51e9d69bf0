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

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import net.chatmaid.camel.example.springboot.OrderView.Confirmation;
import net.chatmaid.camel.example.springboot.OrderView.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The orders, as they stand in the database. */
@Component
class Orders {

    private record Row(
            String id,
            String customer,
            String phone,
            String item,
            OffsetDateTime acceptedAt,
            String messageId,
            String rejection,
            String lastError) {}

    private record StageRow(String status, OffsetDateTime happenedAt, String reason) {}

    private final JdbcClient database;
    private final Outbox outbox;

    Orders(JdbcClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * Writes down the order, and that its confirmation is to be sent: both or neither.
     *
     * @throws org.springframework.dao.DuplicateKeyException when there is an order with that id
     */
    @Transactional
    void accept(NewOrder order) {
        database.sql("insert into orders (id, customer, phone, item, accepted_at) values (?, ?, ?, ?, ?)")
                .params(order.id(), order.customer(), order.phone(), order.item(), OffsetDateTime.now())
                .update();
        outbox.add(order);
    }

    @Transactional(readOnly = true)
    Optional<OrderView> find(String id) {
        return database.sql("""
                        select o.id, o.customer, o.phone, o.item, o.accepted_at, o.message_id, o.rejection, b.last_error
                        from orders o left join outbox b on b.order_id = o.id where o.id = ?""")
                .param(id)
                .query(Row.class)
                .optional()
                .map(row -> new OrderView(
                        row.id(),
                        row.customer(),
                        row.phone(),
                        row.item(),
                        row.acceptedAt().toInstant(),
                        confirmation(row)));
    }

    private Confirmation confirmation(Row row) {
        if (row.messageId() == null) {
            return row.rejection() == null
                    ? new Confirmation(null, "waiting", row.lastError(), List.of())
                    : new Confirmation(null, "rejected", row.rejection(), List.of());
        }
        List<StageRow> stages = database.sql(
                        "select status, happened_at, reason from stages where message_id = ? order by rank")
                .param(row.messageId())
                .query(StageRow.class)
                .list();
        StageRow last = stages.get(stages.size() - 1);
        return new Confirmation(
                row.messageId(),
                last.status(),
                last.reason(),
                stages.stream()
                        .map(stage -> new Stage(stage.status(), instant(stage.happenedAt())))
                        .toList());
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
