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

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.StatusChange;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Variable;

/**
 * What is known about an order. The routes make one of each response and of each status change, and merge those that
 * have the same id.
 *
 * @param id the id of the message; the name of the file if there is no message
 * @param files the texts of the order's files by their names; several if the order is repeated, none if only the
 *     message is known
 * @param order {@code null} if it could not be read, or only the message is known
 * @param status the latest status that was emitted; {@code null} if the order was rejected. The message may have a later
 *     one, which is emitted too
 * @param message the latest record of the message; {@code null} if the order was rejected
 * @param rejection why no message was sent, else {@code null}
 */
public record Outcome(
        String id,
        SortedMap<String, String> files,
        Order order,
        MessageStatus status,
        Message message,
        Exception rejection) {

    /** Chatmaid accepted the message, now or earlier under the same idempotency key. */
    public static Outcome accepted(
            @Header(Exchange.FILE_NAME) String file,
            @Variable("file") String text,
            @Variable("order") Order order,
            @Body Message message) {
        return new Outcome(message.id(), new TreeMap<>(Map.of(file, text)), order, message.status(), message, null);
    }

    /** The order could not be sent. */
    public static Outcome rejected(
            @Header(Exchange.FILE_NAME) String file,
            @Variable("file") String text,
            @Variable("order") Order order,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause) {
        return new Outcome(file, new TreeMap<>(Map.of(file, text)), order, null, null, cause);
    }

    /** The status of a message changed. It may be a message of another application. */
    public static Outcome changed(@Body StatusChange change) {
        return new Outcome(change.message().id(), new TreeMap<>(), null, change.status(), change.message(), null);
    }

    /**
     * Merges two outcomes of one message, in any order: a status change can be faster than the response to the send.
     */
    public Outcome merge(Outcome other) {
        SortedMap<String, String> all = new TreeMap<>(files);
        all.putAll(other.files);
        // there is no message if the order was rejected, each time that it came
        boolean isLater = status != null && (other.status == null || status.rank() > other.status.rank());
        return new Outcome(
                id,
                all,
                order == null ? other.order : order,
                isLater ? status : other.status,
                isLater ? message : other.message,
                rejection);
    }

    /** Whether the message of an order has reached the status, or failed, or there is none. */
    public boolean isSettled(String goal) {
        return isOfOrder()
                && (hasFailed() || status.rank() >= MessageStatus.of(goal).rank());
    }

    /** Whether it is known which order it belongs to. */
    public boolean isOfOrder() {
        return !files.isEmpty();
    }

    boolean hasFailed() {
        return status == null || status.equals(MessageStatus.FAILED);
    }

    /** A sentence that says why it failed, or {@code null}. */
    public String reason() {
        if (!hasFailed()) {
            return null;
        }
        if (message != null) {
            return "Message " + id + " failed with " + message.errorCode() + ": " + message.errorMessage();
        }
        return rejection instanceof JsonProcessingException json
                ? "The file is not an order in JSON: " + json.getOriginalMessage() + " (line "
                        + json.getLocation().getLineNr() + ")."
                : rejection.getMessage();
    }

    /** The files to write, by their paths in the folder of the outcomes. */
    public Map<String, String> filed() {
        SortedMap<String, String> filed = new TreeMap<>();
        files.forEach((name, text) -> {
            filed.put((hasFailed() ? "failed/" : "done/") + name, text);
            if (hasFailed()) {
                filed.put("failed/" + name.replaceFirst("\\.json$", ".reason.txt"), reason());
            }
        });
        return filed;
    }
}
