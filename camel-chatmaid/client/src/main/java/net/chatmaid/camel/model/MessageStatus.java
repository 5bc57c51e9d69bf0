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
package net.chatmaid.camel.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/**
 * The status of a message: {@code pending}, {@code sent}, {@code delivered}, {@code read} or {@code failed}. Other
 * values are kept, and their rank is after these. Immutable.
 *
 * @param value the API's text; never {@code null}
 */
public record MessageStatus(@JsonValue String value) {

    /** Chatmaid has accepted the message. */
    public static final MessageStatus PENDING = new MessageStatus("pending");
    /** The message was sent to WhatsApp. */
    public static final MessageStatus SENT = new MessageStatus("sent");
    /** The message was delivered to the recipient's phone. */
    public static final MessageStatus DELIVERED = new MessageStatus("delivered");
    /** The recipient has read the message. Recipients can turn read receipts off. */
    public static final MessageStatus READ = new MessageStatus("read");
    /** The message was not sent or not delivered. */
    public static final MessageStatus FAILED = new MessageStatus("failed");

    private static final List<MessageStatus> LIFECYCLE = List.of(PENDING, SENT, DELIVERED, READ, FAILED);

    /**
     * Checks that there is a value.
     *
     * @param value see {@link #value()}
     */
    public MessageStatus {
        Objects.requireNonNull(value, "status");
    }

    /**
     * Returns the status for the API's text.
     *
     * @param value the text; may be {@code null}
     * @return the status; {@code null} for {@code null}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MessageStatus of(String value) {
        return value == null ? null : new MessageStatus(value);
    }

    /** {@return whether this version knows the status} */
    public boolean isKnown() {
        return LIFECYCLE.contains(this);
    }

    /**
     * {@return the position in the lifecycle of a message: 0 for {@code pending}; the highest for a status that is not
     * known}
     */
    public int rank() {
        int rank = LIFECYCLE.indexOf(this);
        return rank < 0 ? LIFECYCLE.size() : rank;
    }

    /** {@return the API's text} */
    @Override
    public String toString() {
        return value;
    }
}
