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
package net.chatmaid.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.junit.jupiter.api.Test;

/** The metadata of the properties for IDEs has the same values as the component's catalog. */
class ConfigurationMetadataTest {

    private final List<ComponentOptionModel> options = StarterOptions.ofTheCatalog();
    private final JsonNode metadata = metadata();

    @Test
    void hasAPropertyForEachOptionAndNoOther() {
        // when
        Stream<String> own = properties().map(property -> property.path("name").asText());
        // then
        assertThat(own.filter(name -> name.startsWith("camel.component.chatmaid.")))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                options.stream().map(StarterOptions::property),
                                // those that every component has in Spring Boot
                                Stream.of(
                                        "camel.component.chatmaid.enabled",
                                        "camel.component.chatmaid.customizer.enabled"))
                        .toList());
    }

    @Test
    void hasTheTypesDescriptionsAndDefaultsOfTheCatalog() {
        assertThat(values("type")).isEqualTo(expected(StarterOptions::type));
        assertThat(values("description")).isEqualTo(expected(StarterOptions::description));
        assertThat(values("defaultValue"))
                .isEqualTo(expected(option -> String.valueOf(StarterOptions.defaultValue(option))));
    }

    @Test
    void hasTheSecretsOfTheCatalog() {
        assertThat(ChatmaidSecrets.OPTIONS)
                .containsExactlyInAnyOrderElementsOf(options.stream()
                        .filter(ComponentOptionModel::isSecret)
                        .map(ComponentOptionModel::getName)
                        .toList());
    }

    private Map<String, String> expected(Function<ComponentOptionModel, String> value) {
        return options.stream()
                .collect(Collectors.toMap(StarterOptions::property, value, (one, two) -> two, TreeMap::new));
    }

    private Map<String, String> values(String field) {
        Map<String, String> values = new TreeMap<>();
        options.stream()
                .map(StarterOptions::property)
                .forEach(name -> values.put(
                        name, property(name).path(field).asText("null").replaceFirst("^$", "null")));
        return values;
    }

    private JsonNode property(String name) {
        return properties()
                .filter(property -> property.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no property " + name));
    }

    private Stream<JsonNode> properties() {
        return StreamSupport.stream(metadata.path("properties").spliterator(), false);
    }

    static JsonNode metadata() {
        String file = "/META-INF/spring-configuration-metadata.json";
        try {
            // the class path has several
            String own = ChatmaidComponentConfiguration.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString();
            try (InputStream json =
                    java.net.URI.create(own + file.substring(1)).toURL().openStream()) {
                return new ObjectMapper().readTree(json);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
