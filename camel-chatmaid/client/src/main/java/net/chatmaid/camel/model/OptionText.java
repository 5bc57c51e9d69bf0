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

import java.util.regex.Pattern;

/** Removes from the values of options what configuration files add: line ends, byte order marks and quotes. */
public final class OptionText {

    /** White space of all scripts, byte order marks and zero-width characters at the beginning and the end. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private OptionText() {}

    /**
     * Returns the value without surrounding white space, invisible characters and one pair of single or double quotes.
     *
     * @param value the text of the option; may be {@code null}
     * @return never {@code null}; empty for {@code null}
     */
    public static String of(String value) {
        String text = value == null ? "" : trimmed(value);
        boolean quoted = text.length() >= 2
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? trimmed(text.substring(1, text.length() - 1)) : text;
    }

    private static String trimmed(String text) {
        // most values have nothing around them, and each webhook reads its secret
        return !text.isEmpty() && isVisibleAscii(text.charAt(0)) && isVisibleAscii(text.charAt(text.length() - 1))
                ? text
                : AROUND.matcher(text).replaceAll("");
    }

    private static boolean isVisibleAscii(char character) {
        return character > ' ' && character < 0x7F;
    }
}
