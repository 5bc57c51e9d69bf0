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

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows a record as records show themselves, but of what a message says only how long it is. */
final class RecordText {

    /** The components that hold what a message says, and unknown fields of the API, which may. */
    private static final Set<String> HIDDEN = Set.of("content", "mediaUrls", "additional");

    private RecordText() {}

    static String of(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> component.getName() + "=" + text(component, value(component, record)))
                .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "[", "]"));
    }

    private static Object text(RecordComponent component, Object value) {
        if (!HIDDEN.contains(component.getName()) || value == null) {
            return value;
        }
        if (value instanceof Map<?, ?> fields) {
            return fields.keySet();
        }
        return value instanceof Collection<?> urls
                ? "(" + urls.size() + " URLs)"
                : "(" + value.toString().length() + " characters)";
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " can't be read", e);
        }
    }
}
