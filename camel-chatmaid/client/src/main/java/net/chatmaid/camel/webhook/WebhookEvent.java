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
 * What a webhook says.
 *
 * @param event its name, such as {@value #MESSAGE_DELIVERED}; never {@code null}
 * @param timestamp when it happened, {@code null} when it does not say
 * @param data a {@code Message} for what becomes of a message, an {@code InboundMessage} for {@value #MESSAGE_RECEIVED},
 *     an {@code OutgoingMessage} for {@value #MESSAGE_OUTGOING}, a {@code PhoneChange} for a phone; {@code null} for an
 *     event that this version does not know
 * @param leftOut the fields that were left out because they could not be read, such as {@code timestamp} or {@code
 *     data.sentAt}; never {@code null}. Most values are still in the {@code additional} of {@code data}
 */
public record WebhookEvent(String event, Instant timestamp, JsonRecord data, List<String> leftOut) {

    public static final String MESSAGE_SENT = "message.sent";
    public static final String MESSAGE_DELIVERED = "message.delivered";
    public static final String MESSAGE_READ = "message.read";
    public static final String MESSAGE_FAILED = "message.failed";
    public static final String MESSAGE_RECEIVED = "message.received";
    public static final String MESSAGE_OUTGOING = "message.outgoing";
    public static final String PHONE_CONNECTED = "phone.connected";
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

    public WebhookEvent {
        Objects.requireNonNull(event, "event");
        leftOut = List.copyOf(leftOut);
    }

    /** Whether this version knows the event; one that it does not is acknowledged and otherwise left alone. */
    public boolean isKnown() {
        return data != null;
    }
}
