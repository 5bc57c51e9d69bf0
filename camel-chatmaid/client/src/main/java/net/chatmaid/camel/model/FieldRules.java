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

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The published rules of the API for the fields of a send. Each check returns an empty result if the value is valid,
 * otherwise a sentence with the field, the value and what is expected.
 */
public final class FieldRules {

    /** The maximum number of characters (Unicode code points) of a text. */
    public static final int MAX_CONTENT = 4096;

    /** The rule for a recipient, for errors. */
    public static final String TO_RULE =
            "an E.164 number such as +15557654321 (a plus sign and 7 to 15 digits), or a group's JID such as"
                    + " 120363043211234567@g.us";

    /** The rule for a sender, for errors. */
    public static final String FROM_RULE =
            "an E.164 number such as +15551234567 (a plus sign and 7 to 15 digits), or the sender's dashboard id";

    private static final int MIN_E164 = 8;
    private static final int MAX_E164 = 16;
    private static final Pattern GROUP = Pattern.compile("[0-9]{5,40}(-[0-9]{5,40})?@g\\.us");
    private static final Pattern DASHBOARD_ID = Pattern.compile("(?!\\+)[\\x21-\\x7e]{1,200}");

    /**
     * A text that is meant as a number. Digits alone may be an id, but not with the separators and suffixes of numbers.
     */
    private static final Pattern LOOKS_LIKE_A_NUMBER = Pattern.compile(
            "(?=(?:[^0-9]*[0-9]){4})(?!(?:[^0-9]*[0-9]){21})"
                    + "(?![0-9]+$)[^A-Za-z_]+(?i:(?:x|ext|[#,;*])[^@]*|e\\+[0-9]+)?|[0-9]\\.[0-9]+(?i:e[0-9]+)|(?i:tel|sms|whatsapp):.*");

    private FieldRules() {}

    /**
     * Checks a sender: an E.164 number, or a dashboard id (visible ASCII characters that do not look like a number with
     * separators or with a suffix).
     *
     * @param value the sender; not {@code null}
     * @return the problem; empty if the sender is valid
     */
    public static Optional<String> from(String value) {
        if (isE164(value)) {
            return Optional.empty();
        }
        boolean number = LOOKS_LIKE_A_NUMBER.matcher(value).matches();
        return !number && DASHBOARD_ID.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(problem("from", value, FROM_RULE));
    }

    /**
     * Checks a recipient: an E.164 number or a group's JID.
     *
     * @param value the recipient; not {@code null}
     * @return the problem; empty if the recipient is valid
     */
    public static Optional<String> to(String value) {
        return isE164(value) || GROUP.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(problem("to", value, TO_RULE));
    }

    /**
     * Checks the length of a text. It may be empty if there are attachments, which this method does not check.
     *
     * @param value the text; not {@code null}
     * @return the problem; empty if the text is valid
     */
    public static Optional<String> content(String value) {
        int length = value.codePointCount(0, value.length());
        return length <= MAX_CONTENT
                ? Optional.empty()
                : Optional.of("content has " + length + " characters: at most " + MAX_CONTENT + " are allowed");
    }

    /**
     * Checks the URL of an attachment: an https URL with a host, by the syntax that browsers accept, without spaces.
     *
     * @param value the URL; may be {@code null}, which is not valid
     * @return the problem; empty if the URL is valid
     */
    public static Optional<String> mediaUrl(String value) {
        return value != null && HttpsUrl.isOne(value)
                ? Optional.empty()
                : Optional.of("mediaUrls has '" + HttpsUrl.shown(String.valueOf(value)) + "': "
                        + invisible(String.valueOf(value))
                        + "expected an https URL without spaces that Chatmaid can reach");
    }

    /** Whether a text is a plus sign and 7 to 15 digits, of which the first is not 0. */
    static boolean isE164(String value) {
        if (value.length() < MIN_E164
                || value.length() > MAX_E164
                || value.charAt(0) != '+'
                || value.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String problem(String field, String value, String rule) {
        return field + " is '" + LogText.of(value) + "': " + invisible(value) + "expected " + rule;
    }

    private static String invisible(String value) {
        return LogText.invisibleIn(value).map(problem -> problem + "; ").orElse("");
    }
}
