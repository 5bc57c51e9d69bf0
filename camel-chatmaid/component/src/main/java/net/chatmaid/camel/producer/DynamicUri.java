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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.support.LanguageSupport;
import org.apache.camel.util.Pair;
import org.apache.camel.util.URISupport;

/**
 * A URI with Simple functions, in which some options evaluate their functions themselves for each exchange, so only the
 * other functions are evaluated here. Camel reads their results as plain values: it does not decode them, and they
 * can't become other parts of the URI.
 */
public final class DynamicUri {

    private static final Pattern MARK = Pattern.compile("\\$(?:simple)?\\{|}");

    private final Set<String> keep;
    private final UnaryOperator<String> simple;

    /**
     * @param keep the options that evaluate their functions themselves
     * @param simple evaluates a text with Simple functions
     */
    public DynamicUri(Set<String> keep, UnaryOperator<String> simple) {
        this.keep = keep;
        this.simple = simple;
    }

    /**
     * Returns the URI in which only the options that evaluate their functions themselves still have some.
     *
     * @throws IllegalArgumentException if parts of the URI can't be distinguished, or a result would be more than a
     *     value. The message does not contain the result, as a stranger may have written it
     */
    public String resolve(String uri) {
        int query = uri.indexOf('?');
        String address = address(query < 0 ? uri : uri.substring(0, query));
        if (query < 0) {
            return address;
        }
        List<String> parts = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : parts(uri.substring(query + 1))) {
            if (isEvaluatedHere(part)) {
                DynamicOption option = DynamicOption.of(part, simple);
                values.put(option.name(), option.value());
                parts.add(option.written());
            } else {
                parts.add(part);
            }
        }
        String resolved = address + "?" + String.join("&", parts);
        WrittenOption.check(resolved, values);
        return resolved;
    }

    private boolean isEvaluatedHere(String part) {
        int equals = part.indexOf('=');
        String name = (equals < 0 ? part : part.substring(0, equals)).strip();
        requireWhole(LanguageSupport.hasSimpleFunction(name) ? "an option" : "the option " + name, part);
        return !keep.contains(name) && LanguageSupport.hasSimpleFunction(part);
    }

    private String address(String text) {
        if (!LanguageSupport.hasSimpleFunction(text)) {
            return text;
        }
        requireWhole("the part before the options", text);
        String value = simple.apply(text);
        if (value.contains("?") || value.contains("{")) {
            throw new IllegalArgumentException(
                    "Nothing was sent: in a toD, the part before the options has become a text with ? or {, which would be"
                            + " read as more than the operation. Choose between endpoints in the route");
        }
        return value;
    }

    /** Splits the options. Camel splits a URI at each {@code &} that is not in {@code RAW()}, also in a function. */
    private static List<String> parts(String query) {
        List<Pair<Integer>> raw = URISupport.scanRaw(query);
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < query.length(); i++) {
            if (query.charAt(i) == '&' && !URISupport.isRaw(i, raw)) {
                parts.add(query.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(query.substring(begin));
        return parts;
    }

    private static void requireWhole(String what, String part) {
        int open = 0;
        Matcher marks = MARK.matcher(part);
        while (marks.find()) {
            open = marks.group().equals("}") ? Math.max(0, open - 1) : open + 1;
        }
        if (open > 0) {
            throw new IllegalArgumentException("In a toD, " + what
                    + " contains a Simple function that does not end in it. Put a value that contains & into RAW()");
        }
    }
}
