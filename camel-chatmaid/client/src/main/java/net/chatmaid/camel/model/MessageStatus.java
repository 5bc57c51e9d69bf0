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
 * How far a message has come: {@code pending}, {@code sent}, {@code delivered}, {@code read}, or {@code failed}. A text
 * that is none of these is kept, and sorts behind them.
 *
 * @param value the API's word, never {@code null}
 */
public record MessageStatus(@JsonValue String value) {

    public static final MessageStatus PENDING = new MessageStatus("pending");
    public static final MessageStatus SENT = new MessageStatus("sent");
    public static final MessageStatus DELIVERED = new MessageStatus("delivered");
    public static final MessageStatus READ = new MessageStatus("read");
    public static final MessageStatus FAILED = new MessageStatus("failed");

    private static final List<MessageStatus> LIFECYCLE = List.of(PENDING, SENT, DELIVERED, READ, FAILED);

    public MessageStatus {
        Objects.requireNonNull(value, "status");
    }

    /** The status for the API's word; {@code null} for {@code null}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MessageStatus of(String value) {
        return value == null ? null : new MessageStatus(value);
    }

    /** Whether this version knows the status. */
    public boolean isKnown() {
        return LIFECYCLE.contains(this);
    }

    /** The place in a message's life: 0 for {@code pending}; a status that is not known comes last. */
    public int rank() {
        int rank = LIFECYCLE.indexOf(this);
        return rank < 0 ? LIFECYCLE.size() : rank;
    }

    /** The API's word. */
    @Override
    public String toString() {
        return value;
    }
}
