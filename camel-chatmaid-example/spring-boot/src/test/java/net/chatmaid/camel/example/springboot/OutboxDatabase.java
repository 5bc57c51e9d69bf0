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
import java.util.Map;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** A database that outboxes of several processes share, with one accepted order. */
final class OutboxDatabase implements BeforeEachCallback, AfterEachCallback {

    static final Map<String, Object> ROW = Map.of("order_id", "A1", "attempts", 0);
    static final ChatmaidException REJECTION = new ChatmaidException("400: the recipient is not allowed");

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .setName("outbox;MODE=PostgreSQL")
            .addScript("schema.sql")
            .build();
    private final JdbcClient sql = JdbcClient.create(database);

    @Override
    public void beforeEach(ExtensionContext test) {
        new Orders(sql, outbox(0)).accept(new NewOrder("A1", "Ada", "+12025550101", "Coffee"));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        database.shutdown();
    }

    /** The outbox of a process, with this lease in milliseconds. */
    Outbox outbox(int lease) {
        return new Outbox(sql, new MessageLog(sql), lease);
    }

    boolean waitsForMoreThan(int seconds) {
        return count("outbox where due > current_timestamp + interval '1' second * " + seconds) == 1;
    }

    boolean isUntouchedAndOf(String claim) {
        return waitsForMoreThan(50)
                && count("outbox where attempts = 0 and last_error is null and claim = '" + claim + "'") == 1;
    }

    long rejections() {
        return count("orders where rejection is not null");
    }

    long count(String what) {
        return sql.sql("select count(*) from " + what).query(Long.class).single();
    }

    String status() {
        return new Orders(sql, outbox(0))
                .find("A1")
                .orElseThrow()
                .confirmation()
                .status();
    }

    /** The message of the order. */
    static Message message() {
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
