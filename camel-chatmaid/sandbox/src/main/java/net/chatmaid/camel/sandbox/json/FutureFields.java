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
package net.chatmaid.camel.sandbox.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds a field that no client knows to every object, if enabled. */
record FutureFields(boolean enabled) {

    private static final Map<String, Object> VALUE = Map.of("list", List.of("later", 2.5, true));

    Object addTo(Object json) {
        if (!enabled) {
            return json;
        } else if (json instanceof Map<?, ?> fields) {
            Map<Object, Object> more = new LinkedHashMap<>();
            fields.forEach((name, value) -> more.put(name, addTo(value)));
            more.put("futureField", VALUE);
            return more;
        }
        return json instanceof List<?> elements
                ? elements.stream().map(this::addTo).toList()
                : json;
    }
}
