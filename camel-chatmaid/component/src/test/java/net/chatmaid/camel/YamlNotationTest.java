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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** YAML that users copy is in the canonical notation: Camel 4.22 warns of the compact one. */
class YamlNotationTest {

    private static final Pattern BLOCK = Pattern.compile("(?m)^```yaml\\n(.*?)^```$", Pattern.DOTALL);
    private static final Set<String> STEPS = Set.of("to", "toD", "log");
    private static final Set<String> LANGUAGES =
            Set.of("constant", "exchangeProperty", "groovy", "header", "jq", "jsonpath", "simple", "tokenize", "xpath");
    /** The names in them are free. */
    private static final Set<String> MAPS = Set.of("parameters", "properties");

    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of(
                "README.md",
                "docs",
                "camel-chatmaid/kamelets/src/main",
                "camel-chatmaid-example/camel-main/src/main",
                "camel-chatmaid-example/camel-main/README.md",
                "camel-chatmaid-example/spring-boot/src/main",
                "camel-chatmaid-example/spring-boot/README.md",
                "camel-chatmaid-example/quarkus/src/main",
                "camel-chatmaid-example/quarkus/README.md")) {
            try (Stream<Path> below = Files.walk(Manual.file(folder))) {
                below.filter(file -> file.toString().matches(".*\\.(md|camel\\.yaml|kamelet\\.yaml)"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void isCanonical(Path file) throws IOException {
        // when
        List<String> compact = new ArrayList<>();
        for (String yaml : blocks(file)) {
            for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(yaml)) {
                find(document, "", compact);
            }
        }
        // then
        assertThat(compact).isEmpty();
    }

    private static List<String> blocks(Path file) throws IOException {
        String text = Files.readString(file);
        return file.toString().endsWith(".md")
                ? BLOCK.matcher(text).results().map(block -> block.group(1)).toList()
                : List.of(text);
    }

    private static void find(Object node, String path, List<String> compact) {
        if (node instanceof List<?> list) {
            list.forEach(item -> find(item, path + "/-", compact));
        } else if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                String name = path + "/" + key;
                boolean step = path.endsWith("steps/-") && STEPS.contains(key) && value instanceof String;
                boolean expression = LANGUAGES.contains(key) && !path.endsWith("/expression")
                        || path.endsWith("/expression") && value instanceof String;
                if (step || expression || name.equals("/-/from")) {
                    compact.add(name + ": " + value);
                }
                if (!MAPS.contains(key)) {
                    find(value, name, compact);
                }
            });
        }
    }
}
