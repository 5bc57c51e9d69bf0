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
package net.chatmaid.camel.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.chatmaid.camel.model.JsonRecord;

/**
 * An event that a webhook reports. Immutable.
 *
 * @param event the name of the event, such as {@value #MESSAGE_DELIVERED}; never {@code null}
 * @param timestamp when it happened; {@code null} if the webhook does not report it
 * @param data a {@code Message} for the stages of a message, an {@code InboundMessage} for {@value #MESSAGE_RECEIVED},
 *     an {@code OutgoingMessage} for {@value #MESSAGE_OUTGOING}, a {@code PhoneChange} for a sender; {@code null} for
 *     an event that this version does not know
 * @param leftOut the fields that were left out because they could not be read, such as {@code timestamp} or
 *     {@code data.sentAt}; never {@code null}. Most values are still in the {@code additional} of {@code data}
 */
public record WebhookEvent(String event, Instant timestamp, JsonRecord data, List<String> leftOut) {

    /** A message was sent. */
    public static final String MESSAGE_SENT = "message.sent";
    /** A message was delivered. */
    public static final String MESSAGE_DELIVERED = "message.delivered";
    /** A recipient has read a message. */
    public static final String MESSAGE_READ = "message.read";
    /** A message failed. */
    public static final String MESSAGE_FAILED = "message.failed";
    /** A sender received a message. */
    public static final String MESSAGE_RECEIVED = "message.received";
    /** A person typed a message on a sender's phone. */
    public static final String MESSAGE_OUTGOING = "message.outgoing";
    /** A sender was connected. */
    public static final String PHONE_CONNECTED = "phone.connected";
    /** A sender was disconnected. */
    public static final String PHONE_DISCONNECTED = "phone.disconnected";

    /** The events that this version knows. */
    public static final List<String> KNOWN = List.of(
            MESSAGE_SENT,
            MESSAGE_DELIVERED,
            MESSAGE_READ,
            MESSAGE_FAILED,
            MESSAGE_RECEIVED,
            MESSAGE_OUTGOING,
            PHONE_CONNECTED,
            PHONE_DISCONNECTED);

    /**
     * Checks that there is an event, and copies the list.
     *
     * @param event see {@link #event()}
     * @param timestamp see {@link #timestamp()}
     * @param data see {@link #data()}
     * @param leftOut see {@link #leftOut()}
     */
    public WebhookEvent {
        Objects.requireNonNull(event, "event");
        leftOut = List.copyOf(leftOut);
    }

    /** {@return whether this version knows the event; acknowledge others and do not process them} */
    public boolean isKnown() {
        return data != null;
    }
}
