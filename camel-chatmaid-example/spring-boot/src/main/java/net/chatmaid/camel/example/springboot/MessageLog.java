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
import java.time.ZoneOffset;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.StatusChange;
import org.apache.camel.Body;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the stages of each message. A webhook can arrive before the response to the send, so they are stored by
 * message id.
 */
@Component("messageLog")
class MessageLog {

    private final JdbcClient database;

    MessageLog(JdbcClient database) {
        this.database = database;
    }

    /** Stores the message in the transaction that deletes it from the outbox. */
    void accepted(Message message) {
        add(message.id(), MessageStatus.PENDING, message.createdAt(), null);
    }

    /** Stores a change. It may be repeated if the process died before. */
    @Transactional
    public void changed(@Body StatusChange change) {
        Message message = change.message();
        boolean failed = change.status().equals(MessageStatus.FAILED);
        String reason = failed ? message.errorCode() + ": " + message.errorMessage() : null;
        add(message.id(), change.status(), change.time(), reason);
    }

    private void add(String messageId, MessageStatus status, Instant time, String reason) {
        // two processes may receive it at the same time
        database.sql("""
                        insert into stages (message_id, status, rank, happened_at, reason)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        messageId,
                        status.value(),
                        status.rank(),
                        time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC),
                        shortened(reason))
                .update();
    }

    /** Makes a text of another system safe for the database and the log: one line of at most 1,000 characters. */
    static String shortened(String sentence) {
        if (sentence == null) {
            return null;
        }
        String line = sentence.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]", " ");
        return line.length() <= 1000 ? line : line.substring(0, 999) + "…";
    }
}
