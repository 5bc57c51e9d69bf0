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
package net.chatmaid.camel.sandbox.state;

import java.util.Arrays;
import java.util.List;
import net.chatmaid.camel.sandbox.MagicRecipients;

/** The outcome of a message, decided when it is accepted. */
public enum MessageOutcome {
    NOT_CONNECTED(MagicRecipients.NOT_CONNECTED, "The sender is not connected to WhatsApp."),
    INVALID_RECIPIENT(MagicRecipients.INVALID_RECIPIENT, "The recipient is not a WhatsApp user."),
    RECIPIENT_NOT_REACHABLE(MagicRecipients.RECIPIENT_NOT_REACHABLE, "The recipient cannot be reached."),
    NOT_GROUP_MEMBER(MagicRecipients.NOT_GROUP_MEMBER, "The sender is not a member of the group."),
    RATE_LIMITED(MagicRecipients.RATE_LIMITED, "WhatsApp limits the sender's rate."),
    NOT_AUTHORIZED(MagicRecipients.NOT_AUTHORIZED, "The sender may not write to this recipient."),
    MEDIA_ERROR(MagicRecipients.MEDIA_ERROR, "The media could not be fetched or sent."),
    TIMEOUT(MagicRecipients.TIMEOUT, "WhatsApp did not answer in time."),
    SERVICE_UNAVAILABLE(MagicRecipients.SERVICE_UNAVAILABLE, "WhatsApp is not available."),
    INTERNAL_ERROR(MagicRecipients.INTERNAL_ERROR, "The message failed for an internal reason."),
    NEVER_READ(MagicRecipients.NEVER_READ, "delivered, never read"),
    READ_WITHOUT_DELIVERED(MagicRecipients.READ_WITHOUT_DELIVERED, "from sent straight to read"),
    STAYS_PENDING(MagicRecipients.STAYS_PENDING, "pending for ever"),
    STAYS_SENT(MagicRecipients.STAYS_SENT, "sent for ever"),
    FAILS_AFTER_SENT(MagicRecipients.FAILS_AFTER_SENT, "sent, then failed with RECIPIENT_NOT_REACHABLE"),
    READ(null, "sent, delivered, read");

    private final String recipient;
    private final String explanation;

    MessageOutcome(String recipient, String explanation) {
        this.recipient = recipient;
        this.explanation = explanation;
    }

    static MessageOutcome of(String to, boolean senderConnected) {
        if (!senderConnected) {
            return NOT_CONNECTED;
        }
        return magic().stream()
                .filter(outcome -> outcome.recipient.equals(to))
                .findFirst()
                .orElse(READ);
    }

    /** The outcomes that a recipient's number selects. */
    public static List<MessageOutcome> magic() {
        return Arrays.stream(values())
                .filter(outcome -> outcome.recipient != null)
                .toList();
    }

    /** The API's error message for an error code, which may be any text. */
    static String explanationOf(String errorCode) {
        return magic().stream()
                .filter(outcome -> outcome.failsAtOnce() && outcome.name().equals(errorCode))
                .map(outcome -> outcome.explanation)
                .findFirst()
                .orElse("The message failed with " + errorCode + ".");
    }

    public String recipient() {
        return recipient;
    }

    /** A sentence: the API's error message, or what the recipient does. */
    public String explanation() {
        return explanation;
    }

    /** Whether the message fails before it is sent, with this constant's name as the error code. */
    public boolean failsAtOnce() {
        return ordinal() <= INTERNAL_ERROR.ordinal();
    }
}
