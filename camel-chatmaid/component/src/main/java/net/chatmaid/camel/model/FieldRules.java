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

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The API's rules for the fields of a send, as far as they are published. Each check answers with nothing when the value
 * passes, else with a sentence that names the field, the value and what is allowed.
 */
public final class FieldRules {

    /** How many characters (Unicode code points) a text may have. */
    public static final int MAX_CONTENT = 4096;

    static final String TO_RULE =
            "an E.164 number such as +15557654321 (a plus sign and 7 to 15 digits), or a group's JID such as"
                    + " 120363043211234567@g.us";

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern GROUP = Pattern.compile("[0-9]{5,40}(-[0-9]{5,40})?@g\\.us");
    private static final int SHOWN = 60;

    private FieldRules() {}

    /** A sender: an E.164 number, or a dashboard id (any text without spaces that does not look like a number). */
    public static Optional<String> from(String value) {
        boolean dashboardId = !value.startsWith("+") && value.matches("[\\x21-\\x7e]{1,200}");
        return dashboardId || E164.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("from is '" + shown(value)
                        + "': expected an E.164 number such as +15551234567 (a plus sign and 7 to 15 digits), or the"
                        + " sender's dashboard id");
    }

    /** A recipient: an E.164 number or a group's JID. */
    public static Optional<String> to(String value) {
        return E164.matcher(value).matches() || GROUP.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("to is '" + shown(value) + "': expected " + TO_RULE);
    }

    /** A text: not too long. Whether it may be empty depends on the attachments. */
    public static Optional<String> content(String value) {
        int length = value.codePointCount(0, value.length());
        return length <= MAX_CONTENT
                ? Optional.empty()
                : Optional.of("content has " + length + " characters: at most " + MAX_CONTENT + " are allowed");
    }

    /** An attachment: an absolute https URL. */
    public static Optional<String> mediaUrl(String value) {
        return isHttps(value)
                ? Optional.empty()
                : Optional.of("mediaUrls has '" + shown(String.valueOf(value)) + "': expected a public https URL");
    }

    private static boolean isHttps(String value) {
        try {
            URI uri = value == null ? null : new URI(value);
            return uri != null && "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String shown(String value) {
        String oneLine = value.replaceAll("\\p{Cntrl}", "?");
        return oneLine.length() <= SHOWN ? oneLine : oneLine.substring(0, SHOWN) + "…";
    }
}
