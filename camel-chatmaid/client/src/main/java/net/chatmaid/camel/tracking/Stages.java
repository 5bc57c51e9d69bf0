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

/** The stages that a message has passed, derived from its record. */
public final class Stages {

    private static final List<MessageStatus> LIFE =
            List.of(MessageStatus.SENT, MessageStatus.DELIVERED, MessageStatus.READ, MessageStatus.FAILED);

    private Stages() {}

    /**
     * Every stage behind {@code pending} (which is where a message starts, and no change), in the order of a message's
     * life, each with its own time and the stage before it. The record's timestamps tell which stages there were: none
     * is made up, so a message that jumped from sent to read has no delivered. The present status is always among them,
     * also when its time is missing or the status is not known.
     */
    public static List<StatusChange> of(Message message) {
        List<StatusChange> passed = new ArrayList<>(4);
        MessageStatus previous = null;
        for (MessageStatus stage : LIFE) {
            Instant time = time(message, stage);
            if (time != null || stage.equals(message.status())) {
                passed.add(new StatusChange(message, previous == null ? start(message, time) : previous, stage, time));
                previous = stage;
            }
        }
        MessageStatus present = message.status();
        if (present != null && !present.isKnown()) {
            passed.add(new StatusChange(message, previous == null ? start(message, null) : previous, present, null));
        }
        return passed;
    }

    /** The key under which a stage is remembered: {@code <messageId>:<status>}. */
    public static String key(StatusChange change) {
        return key(change.message(), change.status());
    }

    /** The keys of all stages that a message may have passed before this one, whether its record names them or not. */
    public static List<String> keysBefore(StatusChange change) {
        return LIFE.stream()
                .filter(stage -> stage.rank() < change.status().rank())
                .map(stage -> key(change.message(), stage))
                .toList();
    }

    /**
     * The later stages after which this one says nothing new, and is out of order: a message that was delivered was sent,
     * one that was read was delivered, and one that failed is no longer just sent. That it was delivered or read although
     * it had failed is news.
     */
    public static List<StatusChange> after(StatusChange change) {
        List<MessageStatus> later =
                switch (change.status().value()) {
                    case "sent" -> List.of(MessageStatus.DELIVERED, MessageStatus.READ, MessageStatus.FAILED);
                    case "delivered" -> List.of(MessageStatus.READ);
                    default -> List.of();
                };
        return later.stream()
                .map(stage -> new StatusChange(change.message(), change.status(), stage, null))
                .toList();
    }

    private static String key(Message message, MessageStatus stage) {
        return message.id() + ":" + stage;
    }

    /** A message starts as pending; one that reached its first stage in the moment of its creation never was. */
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
