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

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a list of URLs from a collection, an array, or a text with commas. */
public final class ListReader {

    /** The separator: a comma before the scheme of the next URL, as URLs may contain commas. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*(?=[A-Za-z][A-Za-z0-9+.-]*://)");

    private ListReader() {}

    /**
     * Returns the URLs that are not empty; {@code null} if there are none.
     *
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if the value, or one of its elements, has no text
     *     of its own
     */
    public static List<String> read(TextReader reader, String field, String given, Object value) {
        if (value == null) {
            return null;
        }
        Stream<?> several = elements(value);
        Stream<String> texts = several == null
                ? Stream.ofNullable(reader.read(field, given, value)).flatMap(text -> Stream.of(BETWEEN.split(text)))
                : several.map(element -> reader.read(field, given, element)).filter(Objects::nonNull);
        List<String> urls =
                texts.map(String::strip).filter(url -> !url.isEmpty()).toList();
        return urls.isEmpty() ? null : urls;
    }

    /** The elements of a collection or an array; otherwise {@code null}. */
    private static Stream<?> elements(Object value) {
        if (value instanceof ArrayNode array) {
            return StreamSupport.stream(array.spliterator(), false);
        }
        if (value instanceof Collection<?> list) {
            return list.stream();
        }
        return value instanceof Object[] array ? Arrays.stream(array) : null;
    }
}
