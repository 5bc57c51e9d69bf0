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

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a record that keeps unknown fields in {@code additional}. The components have the names of the fields
 * in JSON.
 *
 * @param types the published fields with their types
 */
record RecordFields(Class<?> record, Map<String, Type> types) {

    private static final String ADDITIONAL = "additional";

    /** The fields; empty for a class that is not a record, and for a record without {@code additional}. */
    static Optional<RecordFields> of(Class<?> type) {
        if (!type.isRecord()) {
            return Optional.empty();
        }
        Map<String, Type> types = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            types.put(component.getName(), component.getGenericType());
        }
        return types.remove(ADDITIONAL) == null ? Optional.empty() : Optional.of(new RecordFields(type, types));
    }

    /** The same record, with more fields in {@code additional}. */
    Object withAdditional(Record read, Map<String, JsonNode> more) {
        Map<String, JsonNode> additional = new LinkedHashMap<>(additional(read));
        additional.putAll(more);
        RecordComponent[] components = record.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals(ADDITIONAL) ? additional : value(read, component))
                .toArray();
        try {
            return record.getConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record + " has no public canonical constructor", e);
        }
    }

    /** The names of the published fields whose values could not be read, including those of nested records. */
    Set<String> unreadable(Record read) {
        Set<String> names = new LinkedHashSet<>(additional(read).keySet());
        names.retainAll(types.keySet());
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getType().isRecord() && value(read, component) instanceof Record nested) {
                of(component.getType())
                        .map(fields -> fields.unreadable(nested))
                        .ifPresent(inner -> inner.forEach(name -> names.add(component.getName() + "." + name)));
            }
        }
        return names;
    }

    @SuppressWarnings("unchecked")
    private Map<String, JsonNode> additional(Record read) {
        return (Map<String, JsonNode>) Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equals(ADDITIONAL))
                .map(component -> value(read, component))
                .findFirst()
                .orElseThrow();
    }

    private static Object value(Record read, RecordComponent component) {
        try {
            return component.getAccessor().invoke(read);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " can't be read", e);
        }
    }
}
