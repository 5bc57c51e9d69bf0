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
package net.chatmaid.camel.reliability.node;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a node is started with. A process gets it as arguments of the form {@code name=value}. */
public record NodeOptions(Map<String, String> values) {

    public NodeOptions {
        values = Map.copyOf(values);
    }

    static NodeOptions of(String... arguments) {
        return new NodeOptions(Stream.of(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
    }

    /** A node that polls a sandbox, and logs what it routes. */
    public static NodeOptions of(String baseUrl, String apiKey, Path log) {
        return new NodeOptions(Map.of("baseUrl", baseUrl, "apiKey", apiKey, "log", log.toString()));
    }

    /** The same with another value. */
    public NodeOptions with(String name, Object value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(name, value.toString());
        return new NodeOptions(changed);
    }

    String[] arguments() {
        return values.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .toArray(String[]::new);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String get(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("The node needs the option " + name);
        }
        return values.get(name);
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    long number(String name, long otherwise) {
        return Long.parseLong(get(name, Long.toString(otherwise)));
    }

    Path path(String name) {
        return Path.of(get(name));
    }
}
