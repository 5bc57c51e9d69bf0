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
package net.chatmaid.camel.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.StatusChange;

/** Derives the stages that a message has passed from its record. */
public final class Stages {

    private static final List<MessageStatus> LIFECYCLE =
            List.of(MessageStatus.SENT, MessageStatus.DELIVERED, MessageStatus.READ, MessageStatus.FAILED);

    private Stages() {}

    /**
     * Returns all stages after {@code pending}, in order, each with its own time and the stage before it.
     *
     * <p>The stages are those that have a timestamp in the record: a message that went from sent to read has no stage
     * {@code delivered}. The current status is always among them, also if its time is missing or if this version does
     * not know it.
     *
     * @param message the record
     * @return the stages; may be empty
     */
    public static List<StatusChange> of(Message message) {
        List<StatusChange> passed = new ArrayList<>(4);
        MessageStatus previous = null;
        for (MessageStatus stage : LIFECYCLE) {
            Instant time = time(message, stage);
            if (time != null || stage.equals(message.status())) {
                passed.add(new StatusChange(message, previous == null ? start(message, time) : previous, stage, time));
                previous = stage;
            }
        }
        MessageStatus current = message.status();
        if (current != null && !current.isKnown()) {
            passed.add(new StatusChange(message, previous == null ? start(message, null) : previous, current, null));
        }
        return passed;
    }

    /**
     * Returns the key by which a stage is remembered.
     *
     * @param change the stage
     * @return {@code <messageId>:<status>}
     */
    public static String key(StatusChange change) {
        return key(change.message(), change.status());
    }

    /**
     * Returns the keys of all stages that a message may have passed before a stage, including those that its record
     * does not have.
     *
     * @param change the stage
     * @return the keys
     */
    public static List<String> keysBefore(StatusChange change) {
        List<String> keys = new ArrayList<>(LIFECYCLE.size());
        for (MessageStatus stage : LIFECYCLE) {
            if (stage.rank() < change.status().rank()) {
                keys.add(key(change.message(), stage));
            }
        }
        return keys;
    }

    /**
     * Returns the later stages that make a stage obsolete: {@code delivered}, {@code read} and {@code failed} for
     * {@code sent}, and {@code read} for {@code delivered}. A stage {@code delivered} or {@code read} is not obsolete
     * after {@code failed}.
     *
     * @param change the stage
     * @return the later stages, without times
     */
    public static List<StatusChange> after(StatusChange change) {
        List<MessageStatus> later =
                switch (change.status().value()) {
                    case "sent" -> List.of(MessageStatus.DELIVERED, MessageStatus.READ, MessageStatus.FAILED);
                    case "delivered" -> List.of(MessageStatus.READ);
                    default -> List.of();
                };
        List<StatusChange> changes = new ArrayList<>(later.size());
        for (MessageStatus stage : later) {
            changes.add(new StatusChange(change.message(), change.status(), stage, null));
        }
        return changes;
    }

    private static String key(Message message, MessageStatus stage) {
        return message.id() + ":" + stage;
    }

    /**
     * The stage before the first one: {@code pending}, unless the message reached the first one at the time of its
     * creation.
     */
    private static MessageStatus start(Message message, Instant first) {
        return first != null && first.equals(message.createdAt()) ? null : MessageStatus.PENDING;
    }

    private static Instant time(Message message, MessageStatus stage) {
        return switch (stage.value()) {
            case "sent" -> message.sentAt();
            case "delivered" -> message.deliveredAt();
            case "read" -> message.readAt();
            default -> message.failedAt();
        };
    }
}
