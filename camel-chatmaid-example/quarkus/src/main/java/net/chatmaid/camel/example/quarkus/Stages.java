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
import java.util.Comparator;
import java.util.List;
import net.chatmaid.camel.example.quarkus.OrderView.Step;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.StatusChange;
import org.apache.camel.Handler;

/** How far the messages have come. A stage may be known before the order knows its message: a webhook is fast. */
@Named("stages")
@ApplicationScoped
@RegisterForReflection
public class Stages {

    private static final Comparator<Step> IN_ORDER =
            Comparator.comparingInt(step -> MessageStatus.of(step.stage()).rank());

    private final Database database;

    Stages(Database database) {
        this.database = database;
    }

    /** Takes what the webhook or the poll says; a second time it changes nothing. */
    @Handler
    public void reached(StatusChange change) throws SQLException {
        Message message = change.message();
        add(message.id(), change.status(), change.time(), problem(change));
    }

    void accepted(Message message) throws SQLException {
        add(message.id(), MessageStatus.PENDING, message.createdAt(), null);
    }

    private static String problem(StatusChange change) {
        Message message = change.message();
        if (!MessageStatus.FAILED.equals(change.status())) {
            return null;
        }
        return message.errorCode() + (message.errorMessage() == null ? "" : ": " + message.errorMessage());
    }

    private void add(String messageId, MessageStatus stage, Instant time, String problem) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO stages (message_id, stage, reached_at, problem) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING")) {
            insert.setString(1, messageId);
            insert.setString(2, stage.value());
            insert.setObject(3, (time == null ? Instant.now() : time).atOffset(ZoneOffset.UTC));
            insert.setString(4, Outbox.shortened(problem));
            insert.executeUpdate();
        }
    }

    /** In order; none when the message is not known yet. */
    List<Step> of(String messageId) throws SQLException {
        List<Step> steps = new ArrayList<>();
        try (Connection connection = database.pool().getConnection();
                PreparedStatement find = connection.prepareStatement(
                        "SELECT stage, reached_at, problem FROM stages WHERE message_id = ?")) {
            find.setString(1, messageId);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    steps.add(new Step(
                            rows.getString("stage"),
                            rows.getObject("reached_at", OffsetDateTime.class).toInstant(),
                            rows.getString("problem")));
                }
            }
        }
        steps.sort(IN_ORDER);
        return steps;
    }
}
