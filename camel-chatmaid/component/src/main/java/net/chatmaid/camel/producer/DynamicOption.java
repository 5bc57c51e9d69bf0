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
package net.chatmaid.camel.producer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.chatmaid.camel.producer.field.SimpleParts;

/**
 * An option of a {@code toD} that was evaluated before Camel parses the URI. Its literals are parsed as in any URI; the
 * results of its functions are not.
 *
 * @param name the name after parsing
 * @param value the value that the endpoint gets
 */
record DynamicOption(String name, String value) {

    private static final String RAW_BEGIN = "RAW(";
    private static final Pattern MARK = Pattern.compile("Chatmaid([0-9]{1,3})Value");

    /**
     * @param part {@code name=value}, with functions in either
     * @param simple evaluates a text with Simple functions
     * @throws IllegalArgumentException if Camel would read the value as more than a value
     */
    static DynamicOption of(String part, UnaryOperator<String> simple) {
        int equals = part.indexOf('=');
        String written = equals < 0 ? "" : part.substring(equals + 1).strip();
        String name =
                decoded(equals < 0 ? part : part.substring(0, equals), simple).strip();
        boolean raw = written.startsWith(RAW_BEGIN) && written.endsWith(")");
        String value = raw
                ? joined(written.substring(RAW_BEGIN.length(), written.length() - 1), simple)
                : decoded(written, simple);
        boolean isReference = value.startsWith("#") && !written.startsWith("#");
        boolean isRaw = value.startsWith("RAW(") || value.startsWith("RAW{");
        if (isReference || isRaw || value.contains("{{")) {
            throw WrittenOption.rejection(name);
        }
        return new DynamicOption(name, value);
    }

    /** The option in a form from which Camel reads its value. */
    String written() {
        return WrittenOption.forms(name, value)
                .filter(form -> WrittenOption.isRead("chatmaid:send?" + form, Map.of(name, value)))
                .findFirst()
                .orElseThrow(() -> WrittenOption.rejection(name));
    }

    private static String joined(String text, UnaryOperator<String> simple) {
        StringBuilder value = new StringBuilder();
        SimpleParts.of(text).forEach(part -> value.append(part.isFunction() ? simple.apply(part.text()) : part.text()));
        return value.toString();
    }

    /** The literals as Camel parses them, with the unchanged results of the functions between them. */
    private static String decoded(String text, UnaryOperator<String> simple) {
        List<String> values = new ArrayList<>();
        StringBuilder marked = new StringBuilder();
        for (SimpleParts.Part part : SimpleParts.of(text)) {
            if (part.isFunction()) {
                marked.append(mark(values.size()));
                values.add(simple.apply(part.text()));
            } else {
                marked.append(part.text());
            }
        }
        String read = WrittenOption.read("chatmaid:send?x=" + marked).get("x");
        return read == null
                ? ""
                : MARK.matcher(read)
                        .replaceAll(mark -> Matcher.quoteReplacement(values.get(Integer.parseInt(mark.group(1)))));
    }

    private static String mark(int index) {
        return "Chatmaid" + index + "Value";
    }
}
