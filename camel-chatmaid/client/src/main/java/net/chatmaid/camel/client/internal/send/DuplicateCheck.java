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

/** Tells from the response to a send whether its message is an earlier one, and whether it is the one that was asked for. */
final class DuplicateCheck {

    /** The clocks that write the Date header and a message's creation may differ by so much. */
    static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()./-]{7,30}");
    private static final int SUBSCRIBER_DIGITS = 7;

    /** The network's id of a person whose number it hides. */
    private static final String HIDDEN = "@lid";

    private DuplicateCheck() {}

    /**
     * Whether the message was created before the send began, by the server's clock. Never without both times.
     *
     * @param sinceFirstAttempt the time since the send's first attempt began
     */
    static boolean isAnswerOf(ApiResponse response, Message message, Duration sinceFirstAttempt) {
        Instant date = RetryAfter.httpDate(response.header("date"));
        return date != null
                && message.createdAt() != null
                && message.createdAt().isBefore(date.minus(sinceFirstAttempt).minus(TOLERANCE));
    }

    /**
     * Returns when the message is, as far as it says, the one that was asked for. A field that it does not have says
     * nothing.
     *
     * @throws ChatmaidIdempotencyException when it is another one
     */
    static void requireSame(SendRequest request, Message message) {
        List<String> differences = new ArrayList<>();
        if (!isSameRecipient(request.to(), message)) {
            differences.add("another recipient");
        }
        if (message.content() != null && !plain(message.content()).equals(plain(request.content()))) {
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
     * Returns unless the message is certainly for somebody else, whenever it was created: another process may have used the
     * key in the same second.
     *
     * @throws ChatmaidIdempotencyException when no form of the recipient's number ends with the digits of the message's
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
                        + difference + ". Give each message a key of its own",
                message.id(),
                to);
    }

    private static boolean isOtherRecipient(String to, String other) {
        String number = NetworkNumbers.toE164(other == null ? "" : other.strip());
        if (isGroup(number) || isGroup(to)) {
            return isGroup(number) && !bare(number).equals(isGroup(to) ? bare(to) : "");
        }
        return NUMBER.matcher(number).matches() && !end(bare(number)).equals(end(bare(to)));
    }

    /** Countries change how their numbers begin, not how they end. */
    private static String end(String digits) {
        return digits.substring(Math.max(0, digits.length() - SUBSCRIBER_DIGITS));
    }

    private static boolean isSameRecipient(String to, Message message) {
        boolean group = isGroup(to);
        if (message.groupId() != null && !message.groupId().isBlank()) {
            return group && bare(message.groupId()).equals(bare(to));
        }
        return message.to() == null
                || message.to().isBlank()
                || message.to().strip().endsWith(HIDDEN)
                || group == isGroup(message.to()) && bare(message.to()).equals(bare(to));
    }

    private static boolean isGroup(String to) {
        return to.strip().endsWith("@g.us");
    }

    /** A group's id, or a number's digits, in whatever form they are written. */
    private static String bare(String to) {
        String user = to.strip().replaceFirst("@.*", "");
        return isGroup(to) ? user : user.replaceFirst(":.*", "").replaceAll("[^0-9]", "");
    }

    /** Line ends and the space around a text may be written in another way on the way through the API. */
    private static String plain(String text) {
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
