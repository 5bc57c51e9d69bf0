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
package net.chatmaid.camel.producer.field;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a Simple expression into its literals and functions, in order. There are several parts only if Simple just
 * joins them: with an operator between them, the expression is one part.
 */
public final class SimpleParts {

    /**
     * {@code ${a} ?: 'b'}, {@code ${a} ? 'b' : 'c'}, {@code ${a} ~> ${b}}, {@code ${a}++}; also {@code : 'c'} alone, as Simple then
     * leaves the escapes in the quotes as they are.
     */
    private static final Pattern OPERATOR =
            Pattern.compile("(?s).* (\\?|\\?:|\\?~>|~>) .*|.* : [\"'].*|(.*})?(\\+\\+|--)( .*|[\\x00-\\x20]*)");

    private static final Pattern ESCAPE = Pattern.compile("\\\\([ntr}])");

    private static final String INIT_BLOCK = "$init{";
    private static final List<String> FUNCTION_STARTS = List.of("${", "$simple{");

    /** A literal, or a function with all that it contains. */
    public record Part(String text, boolean isFunction) {}

    private SimpleParts() {}

    public static List<Part> of(String expression) {
        if (expression.startsWith(INIT_BLOCK)) {
            return whole(expression);
        }
        List<Part> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < expression.length(); i++) {
            if (startAt(expression, i) > 0) {
                add(parts, expression.substring(begin, i), false);
                begin = i;
                i = endOfFunction(expression, i);
                if (i < 0) {
                    return whole(expression);
                }
                add(parts, expression.substring(begin, i), true);
                begin = i--;
            }
        }
        add(parts, expression.substring(begin), false);
        boolean operators = parts.stream()
                .anyMatch(part ->
                        !part.isFunction() && OPERATOR.matcher(part.text()).matches());
        return operators ? whole(expression) : List.copyOf(parts);
    }

    /** Unescapes a literal beside a function, as Simple does. */
    static String unescape(String literal) {
        return ESCAPE.matcher(literal).replaceAll(escape -> switch (escape.group(1)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            default -> "}";
        });
    }

    private static List<Part> whole(String expression) {
        return List.of(new Part(expression, true));
    }

    private static void add(List<Part> parts, String text, boolean isFunction) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, isFunction));
        }
    }

    /** The length of the start of a function at this index, or 0. */
    private static int startAt(String text, int index) {
        return FUNCTION_STARTS.stream()
                .filter(start -> text.startsWith(start, index))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    /** The index after the function that begins here, or -1 if it does not end. */
    private static int endOfFunction(String text, int begin) {
        int depth = 0;
        for (int i = begin; i < text.length(); i++) {
            int start = startAt(text, i);
            if (start > 0) {
                depth++;
                i += start - 1;
            } else if (text.startsWith("\\}", i)) {
                i++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
