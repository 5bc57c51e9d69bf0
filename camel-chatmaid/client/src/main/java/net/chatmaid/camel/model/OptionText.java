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

/** A value as configuration files bring it along: with a line end, a byte order mark or quotes that do not belong to it. */
public final class OptionText {

    /** What can't be seen and stands around a value: white space of any script, byte order marks, zero-width characters. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private OptionText() {}

    /**
     * The value without white space, invisible characters and one pair of single or double quotes around it.
     *
     * @return never {@code null}; empty for {@code null}
     */
    public static String of(String value) {
        String text = value == null ? "" : bare(value);
        boolean quoted = text.length() >= 2
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? bare(text.substring(1, text.length() - 1)) : text;
    }

    private static String bare(String text) {
        return AROUND.matcher(text).replaceAll("");
    }
}
