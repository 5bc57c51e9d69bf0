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
package net.chatmaid.camel.example;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.chatmaid.camel.model.ErrorCode;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;

/** One message and the order files that it answers; or, without a message, a file that was refused. Not thread-safe. */
final class Confirmation {

    private static final Comparator<MessageStatus> IN_ORDER =
            Comparator.comparingInt(MessageStatus::rank).thenComparing(MessageStatus::value);

    private final String orderId;
    private final String to;
    private final String messageId;
    private final List<String> files = new ArrayList<>();
    private final SortedMap<MessageStatus, Instant> stages = new TreeMap<>(IN_ORDER);
    private String reason;

    private Confirmation(String orderId, String to, String messageId) {
        this.orderId = orderId;
        this.to = to;
        this.messageId = messageId;
    }

    static Confirmation of(Order order, String messageId) {
        return new Confirmation(order.id(), order.phone(), messageId);
    }

    /** @param order {@code null} when the file could not be read */
    static Confirmation refused(String file, Order order, String reason) {
        Confirmation refused =
                order == null ? new Confirmation(null, null, null) : new Confirmation(order.id(), order.phone(), null);
        refused.files.add(file);
        refused.reason = reason;
        return refused;
    }

    void add(String file) {
        files.add(file);
    }

    /** Takes over the stages that the record knows; an answer to a send may know only the status. */
    void learn(Message message) {
        learn(MessageStatus.PENDING, message.createdAt());
        learn(MessageStatus.SENT, message.sentAt());
        learn(MessageStatus.DELIVERED, message.deliveredAt());
        learn(MessageStatus.READ, message.readAt());
        if (message.status() != null) {
            stages.putIfAbsent(message.status(), message.failedAt());
        }
        if (has(MessageStatus.FAILED)) {
            failed(message.errorCode(), message.errorMessage());
        }
    }

    /** @return whether the stage was not known before */
    boolean learn(MessageStatus status, Instant time, Message message) {
        boolean isNew = !has(status);
        stages.putIfAbsent(status, time);
        if (status.equals(MessageStatus.FAILED)) {
            failed(message.errorCode(), message.errorMessage());
        }
        return isNew;
    }

    private void learn(MessageStatus status, Instant time) {
        if (time != null) {
            stages.putIfAbsent(status, time);
        }
    }

    private void failed(ErrorCode code, String sentence) {
        reason = "Message " + messageId + " failed with " + (code == null ? "no error code" : code)
                + (sentence == null ? "." : ": " + sentence);
    }

    boolean has(MessageStatus status) {
        return stages.containsKey(status);
    }

    /** Whether it has come as far as that, or further. */
    boolean hasReached(MessageStatus goal) {
        return stages.keySet().stream()
                .anyMatch(status ->
                        status.isKnown() && !status.equals(MessageStatus.FAILED) && status.rank() >= goal.rank());
    }

    /** The order's id, or {@code null} when the file could not be read. */
    String orderId() {
        return orderId;
    }

    /** The recipient, or {@code null}. */
    String to() {
        return to;
    }

    /** The message's id, or {@code null} when the order was refused. */
    String messageId() {
        return messageId;
    }

    List<String> files() {
        return Collections.unmodifiableList(files);
    }

    /** The stages that it passed, in order; a time may be {@code null}. */
    Map<MessageStatus, Instant> stages() {
        return Collections.unmodifiableMap(stages);
    }

    /** A sentence: why it was refused or failed; else {@code null}. */
    String reason() {
        return reason;
    }

    /** The API's word for where it is, or {@code refused}. */
    String status() {
        return stages.isEmpty() ? "refused" : stages.lastKey().value();
    }
}
