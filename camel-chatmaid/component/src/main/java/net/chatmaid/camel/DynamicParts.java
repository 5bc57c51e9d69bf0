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

import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.support.LanguageSupport;
import org.apache.camel.util.URISupport;

/** The parts of a URI that are Simple functions. */
final class DynamicParts {

    private static final Pattern MARK = Pattern.compile("\\$(?:simple)?\\{|}");

    private DynamicParts() {}

    /**
     * Whether they are whole in the values of these options. A function that holds a {@code &} is not: Camel cuts the URI
     * there, unless the value is in {@code RAW()}.
     *
     * @throws URISyntaxException when the URI's options can't be read
     */
    static boolean areOnlyIn(Set<String> options, String uri) throws URISyntaxException {
        int query = uri.indexOf('?');
        if (LanguageSupport.hasSimpleFunction(query < 0 ? uri : uri.substring(0, query))) {
            return false;
        }
        return query < 0
                || URISupport.parseQuery(uri.substring(query + 1)).entrySet().stream()
                        .allMatch(option -> isFixed(option) || isWholeIn(options, option));
    }

    private static boolean isFixed(Map.Entry<String, Object> option) {
        return !LanguageSupport.hasSimpleFunction(option.getKey())
                && values(option).stream().noneMatch(LanguageSupport::hasSimpleFunction);
    }

    private static boolean isWholeIn(Set<String> options, Map.Entry<String, Object> option) {
        return options.contains(option.getKey()) && values(option).stream().allMatch(DynamicParts::isWhole);
    }

    private static List<String> values(Map.Entry<String, Object> option) {
        return option.getValue() instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(option.getValue()));
    }

    /** Whether each function that begins in the value ends in it. */
    private static boolean isWhole(String value) {
        int open = 0;
        Matcher marks = MARK.matcher(value);
        while (marks.find()) {
            open = marks.group().equals("}") ? Math.max(0, open - 1) : open + 1;
        }
        return open == 0;
    }
}
