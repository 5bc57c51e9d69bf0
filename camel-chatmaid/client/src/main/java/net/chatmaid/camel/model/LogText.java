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

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Formats texts of other systems for errors and logs: on one line, invisible characters as code points
 * ({@code <U+200E>}), without API keys and webhook secrets, and shortened.
 */
public final class LogText {

    /**
     * The maximum number of characters (Unicode code points) that are shown of a text; a code point that is written out
     * is one.
     */
    public static final int MAX_LENGTH = 60;

    private static final int MAX_NAMED = 4;
    private static final Pattern SECRETS = Pattern.compile("(sk_(?:test|live)_|whsec_)[A-Za-z0-9_\\-.]+");

    /** Blank letters, symbols and selectors that Unicode does not classify as format characters. */
    private static final Pattern BLANK =
            Pattern.compile("[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0"
                    + "\\x{E0100}-\\x{E01EF}]");

    private LogText() {}

    /**
     * Formats a text for an error, and shortens it to {@value #MAX_LENGTH} characters.
     *
     * @param text may be {@code null}, which is shown as {@code null}
     * @return the text, without secrets and invisible characters
     */
    public static String of(String text) {
        String shown = withoutSecrets(String.valueOf(text));
        return shown.codePointCount(0, shown.length()) <= MAX_LENGTH
                ? escaped(shown)
                : escaped(shown.substring(0, shown.offsetByCodePoints(0, MAX_LENGTH))) + "…";
    }

    /**
     * Formats a text without shortening it.
     *
     * @param text not {@code null}
     * @return the text, without secrets and invisible characters
     */
    public static String whole(String text) {
        return escaped(withoutSecrets(text));
    }

    /**
     * Describes the invisible characters of a text.
     *
     * @param text not {@code null}
     * @return a part of a sentence, such as "it contains the invisible character U+200E"; empty if there is none
     */
    public static Optional<String> invisibleIn(String text) {
        return problem(text.codePoints().filter(LogText::isInvisible));
    }

    /**
     * Describes invisible characters.
     *
     * @param invisible the code points
     * @return a part of a sentence; empty if there is none
     */
    public static Optional<String> problem(IntStream invisible) {
        List<String> names = invisible
                .distinct()
                .mapToObj("U+%04X"::formatted)
                .limit(MAX_NAMED + 1L)
                .toList();
        if (names.size() > MAX_NAMED) {
            names = names.subList(0, MAX_NAMED);
            return Optional.of("it contains invisible characters, such as " + String.join(", ", names));
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("it contains the invisible character" + (names.size() > 1 ? "s " : " ")
                        + String.join(", ", names));
    }

    /**
     * Whether a code point is blank or has no glyph. Of the spaces, only U+0020 counts as visible.
     *
     * @param codePoint the code point
     * @return whether it is invisible
     */
    public static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> codePoint != ' ';
            default -> BLANK.matcher(Character.toString(codePoint)).matches();
        };
    }

    /**
     * Replaces API keys and webhook secrets in a text by {@code ***}.
     *
     * @param text not {@code null}
     * @return the text without secrets
     */
    public static String withoutSecrets(String text) {
        return SECRETS.matcher(text).replaceAll("$1***");
    }

    private static String escaped(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (isInvisible(codePoint)) {
                shown.append("<U+%04X>".formatted(codePoint));
            } else {
                shown.appendCodePoint(codePoint);
            }
        });
        return shown.toString();
    }
}
