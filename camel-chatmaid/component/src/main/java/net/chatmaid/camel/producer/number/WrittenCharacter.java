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
package net.chatmaid.camel.producer.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The meaning of a character in a phone number. */
enum WrittenCharacter {
    DIGIT('0'),
    PLUS('+'),
    SPACE(' '),
    DASH('-'),
    DOT('.'),
    SLASH('/'),
    OPENING('('),
    CLOSING(')'),
    OTHER('?');

    /** Characters around a number that was copied from a contact or a file. None of them reorders digits. */
    private static final String COPY_MARKS = "\t\n\r\u200E\u200F\u202A\u202C\u202D\u2066\u2068\u2069\uFEFF";

    private static final int MINUS = 0x2212;
    private static final int OGHAM_SPACE = 0x1680;
    private static final Pattern OTHERS = Pattern.compile("[^\\p{Nd}\\p{Zs}]+");

    private final char ascii;

    WrittenCharacter(char ascii) {
        this.ascii = ascii;
    }

    /** The ASCII character of this kind, for all but digits. */
    char ascii() {
        return ascii;
    }

    static WrittenCharacter of(int character) {
        return switch (character) {
            case '+', 0xFF0B -> PLUS;
            case '.', 0xFF0E -> DOT;
            case '/', 0xFF0F -> SLASH;
            case '(', 0xFF08 -> OPENING;
            case ')', 0xFF09 -> CLOSING;
            case MINUS -> DASH;
            case OGHAM_SPACE -> OTHER;
            default ->
                switch (Character.getType(character)) {
                    case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
                    case Character.SPACE_SEPARATOR -> SPACE;
                    case Character.DASH_PUNCTUATION -> DASH;
                    default -> OTHER;
                };
        };
    }

    static boolean isCopyMark(int character) {
        return COPY_MARKS.indexOf(character) >= 0;
    }

    /** The first characters of a text that are not part of a number, for an error. */
    static String others(String text) {
        Matcher runs = OTHERS.matcher(text);
        while (runs.find()) {
            if (runs.group().codePoints().anyMatch(character -> of(character) == OTHER)) {
                return runs.group();
            }
        }
        return text;
    }
}
