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
package net.chatmaid.camel;

import java.util.regex.Pattern;

/** A phone number as people write it: digits of any script, with what stands between them, and maybe a plus. */
final class WrittenNumber {

    // format characters come along when a number is copied from a contact; possessive, as a body may be long
    private static final Pattern WRITTEN =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}]*+[+\\uFF0B]?+[\\p{Nd}\\s\\p{Z}\\p{Cf}\\p{Pd}()./]++");

    /** Fewer are no number anywhere, more are an id. */
    private static final int FEWEST_DIGITS = 4;

    private static final int MOST_DIGITS = 20;
    private static final int SHOWN = 60;

    private WrittenNumber() {}

    /** Whether the text may be a number: a group's JID and an id with letters are none. */
    static boolean isOne(String text) {
        long digits = text.codePoints().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS
                && digits <= MOST_DIGITS
                && WRITTEN.matcher(text).matches();
    }

    /** The text for an error: one line, and not too long. */
    static String shown(String text) {
        String oneLine = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return oneLine.length() <= SHOWN ? oneLine : oneLine.substring(0, SHOWN) + "…";
    }
}
