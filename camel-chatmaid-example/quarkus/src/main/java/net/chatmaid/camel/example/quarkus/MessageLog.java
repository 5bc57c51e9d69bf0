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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.chatmaid.camel.example.quarkus.OrderView.Stage;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.StatusChange;
import org.apache.camel.Body;

/** The stages of each message. A webhook can be faster than the answer to the send, so they stand by message id. */
@Named("messageLog")
@ApplicationScoped
@RegisterForReflection
public class MessageLog {

    /**
     * A stage that a message has passed.
     *
     * @param reason why it failed, {@code null} for the others
     */
    record Entry(Stage stage, String reason) {}

    private final Database database;

    MessageLog(Database database) {
        this.database = database;
    }

    /** As a part of the transaction that takes the message out of the outbox. */
    void accepted(Message message) {
        add(message.id(), MessageStatus.PENDING, message.createdAt(), null);
    }

    /** From the feed, which may repeat a change when the process died in between. */
    public void changed(@Body StatusChange change) {
        Message message = change.message();
        boolean failed = change.status().equals(MessageStatus.FAILED);
        String reason = failed ? message.errorCode() + ": " + message.errorMessage() : null;
        add(message.id(), change.status(), change.time(), reason);
    }

    private void add(String messageId, MessageStatus status, Instant time, String reason) {
        // two processes may hear of it at once
        database.update(
                "insert into stages (message_id, status, rank, happened_at, reason) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                messageId,
                status.value(),
                status.rank(),
                time == null ? null : time.atOffset(ZoneOffset.UTC),
                shortened(reason));
    }

    /** In order. */
    static List<Entry> of(String messageId, Connection connection) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement find = connection.prepareStatement(
                "select status, happened_at, reason from stages where message_id = ? order by rank")) {
            find.setString(1, messageId);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    OffsetDateTime time = rows.getObject("happened_at", OffsetDateTime.class);
                    entries.add(new Entry(
                            new Stage(rows.getString("status"), time == null ? null : time.toInstant()),
                            rows.getString("reason")));
                }
            }
        }
        return entries;
    }

    /** As the database and the log take it: of what comes from outside nobody knows what is in it. */
    static String shortened(String sentence) {
        if (sentence == null) {
            return null;
        }
        String line = sentence.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]", " ");
        return line.length() <= 1000 ? line : line.substring(0, 999) + "…";
    }
}
