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
package net.chatmaid.camel.client.internal.send;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.chatmaid.camel.client.ChatmaidIdempotencyException;
import net.chatmaid.camel.client.internal.ApiResponse;
import net.chatmaid.camel.client.internal.RetryAfter;
import net.chatmaid.camel.model.LogText;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.NetworkNumbers;
import net.chatmaid.camel.model.SendRequest;

/**
 * Checks by the response to a send whether its message existed before, and whether it is the message of the request.
 */
final class DuplicateCheck {

    /** The maximum difference between the clocks for the Date header and for the creation of a message. */
    static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()./-]{7,30}");
    private static final int SUBSCRIBER_DIGITS = 7;

    /** The suffix of an id by which the network hides the number of a person. */
    private static final String HIDDEN = "@lid";

    private DuplicateCheck() {}

    /**
     * Whether the message was created before the send began, by the server's clock. {@code false} if one of the two
     * times is missing.
     *
     * @param sinceFirstAttempt the time since the first attempt of the send began
     */
    static boolean existedBefore(ApiResponse response, Message message, Duration sinceFirstAttempt) {
        Instant date = RetryAfter.httpDate(response.header("date"));
        return date != null
                && message.createdAt() != null
                && message.createdAt().isBefore(date.minus(sinceFirstAttempt).minus(TOLERANCE));
    }

    /**
     * Checks that the message is the one of the request, by the fields that it has.
     *
     * @throws ChatmaidIdempotencyException if it is another message
     */
    static void requireSame(SendRequest request, Message message) {
        List<String> differences = new ArrayList<>();
        if (!isSameRecipient(request.to(), message)) {
            differences.add("another recipient");
        }
        if (message.content() != null && !normalized(message.content()).equals(normalized(request.content()))) {
            differences.add("another text");
        }
        if (message.mediaUrls() != null && !message.mediaUrls().equals(media(request))) {
            differences.add("other attachments");
        }
        if (!differences.isEmpty()) {
            throw notSent(request, message, String.join(" and ", differences));
        }
    }

    /**
     * Checks that the message has no other recipient. This applies whenever it was created, as another process may have
     * used the key in the same second.
     *
     * @throws ChatmaidIdempotencyException if the last digits of the two numbers differ
     */
    static void requireNoOtherRecipient(SendRequest request, Message message) {
        if (isOtherRecipient(request.to(), message.to())) {
            throw notSent(request, message, "another recipient");
        }
    }

    private static ChatmaidIdempotencyException notSent(SendRequest request, Message message, String difference) {
        String to = shown(message.to());
        return new ChatmaidIdempotencyException(
                "The message to " + request.to() + " was not sent: its idempotency key belongs to message "
                        + shown(message.id()) + (to == null ? "" : " to " + to)
                        + (message.createdAt() == null ? "" : ", created at " + message.createdAt()) + ", which has "
                        + difference + ". Use a different key for each message",
                message.id(),
                to);
    }

    private static boolean isOtherRecipient(String to, String other) {
        String number = NetworkNumbers.toE164(other == null ? "" : other.strip());
        if (isGroup(number) || isGroup(to)) {
            return isGroup(number) && !identity(number).equals(isGroup(to) ? identity(to) : "");
        }
        return NUMBER.matcher(number).matches() && !lastDigits(identity(number)).equals(lastDigits(identity(to)));
    }

    /** The last digits, as the national forms of a number differ only at the beginning. */
    private static String lastDigits(String digits) {
        return digits.substring(Math.max(0, digits.length() - SUBSCRIBER_DIGITS));
    }

    private static boolean isSameRecipient(String to, Message message) {
        boolean group = isGroup(to);
        if (message.groupId() != null && !message.groupId().isBlank()) {
            return group && identity(message.groupId()).equals(identity(to));
        }
        return message.to() == null
                || message.to().isBlank()
                || message.to().strip().endsWith(HIDDEN)
                || group == isGroup(message.to()) && identity(message.to()).equals(identity(to));
    }

    private static boolean isGroup(String to) {
        return to.strip().endsWith("@g.us");
    }

    /** The id of a group, or the digits of a number. */
    private static String identity(String to) {
        String user = to.strip().replaceFirst("@.*", "");
        return isGroup(to) ? user : user.replaceFirst(":.*", "").replaceAll("[^0-9]", "");
    }

    /** The text without surrounding white space and with uniform line ends, as the API may change both. */
    private static String normalized(String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static List<String> media(SendRequest request) {
        return request.mediaUrls() == null ? List.of() : request.mediaUrls();
    }

    private static String shown(String text) {
        return text == null ? null : LogText.of(text);
    }
}
