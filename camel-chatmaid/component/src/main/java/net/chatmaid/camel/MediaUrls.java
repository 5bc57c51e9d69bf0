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

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the URLs of attachments from the forms in which routes hold them. */
final class MediaUrls {

    /** A comma ends a URL only where another one begins: URLs may hold commas themselves. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*(?=[A-Za-z][A-Za-z0-9+.-]*://)");

    private MediaUrls() {}

    /** The URLs of a collection, an array or a text; {@code null} when there are none. */
    static List<String> of(Object value) {
        List<String> urls;
        if (value == null) {
            return null;
        } else if (value instanceof Collection<?> collection) {
            urls = collection.stream().map(String::valueOf).toList();
        } else if (value instanceof Object[] array) {
            urls = Arrays.stream(array).map(String::valueOf).toList();
        } else {
            String text = value.toString().strip();
            urls = text.isEmpty() ? List.of() : List.of(BETWEEN.split(text));
        }
        return urls.isEmpty() ? null : urls;
    }
}
