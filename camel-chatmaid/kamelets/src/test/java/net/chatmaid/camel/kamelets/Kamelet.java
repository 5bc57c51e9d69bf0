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
package net.chatmaid.camel.kamelets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A Kamelet as it is in the jar. */
record Kamelet(String fileName, String text, JsonNode yaml) {

    private static final Path FOLDER = Path.of("target/classes/kamelets");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??(\\w+)(?::\\w+)?}}");
    private static final Pattern OPTIONAL_PLACEHOLDER = Pattern.compile("\\{\\{\\?(\\w+)");

    /** A property that is not decoded as a part of a URI. */
    private static final Pattern REFERENCE = Pattern.compile("#property:(\\w+)");

    private static final Pattern OPTIONAL_REFERENCE = Pattern.compile("#property:(\\w+):");

    /** All of them. */
    static List<Kamelet> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Kamelet::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kamelet read(Path file) {
        try {
            String text = Files.readString(file);
            Object yaml = new Load(LoadSettings.builder().build()).loadFromString(text);
            return new Kamelet(file.getFileName().toString(), text, new ObjectMapper().valueToTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return yaml.at("/metadata/name").asText();
    }

    String type() {
        return yaml.at("/metadata/labels").path("camel.apache.org/kamelet.type").asText();
    }

    String annotation(String name) {
        return yaml.at("/metadata/annotations").path("camel.apache.org/" + name).asText();
    }

    JsonNode definition() {
        return yaml.at("/spec/definition");
    }

    JsonNode property(String name) {
        return definition().path("properties").path(name);
    }

    Set<String> properties() {
        return names(definition().path("properties"));
    }

    JsonNode template() {
        return yaml.at("/spec/template");
    }

    /** The properties that the template asks for. */
    Set<String> placeholders() {
        Set<String> names = new TreeSet<>(names(PLACEHOLDER));
        names.addAll(names(REFERENCE));
        // Camel's own: the id of the route that is made of the template
        names.remove("routeId");
        return names;
    }

    /** Those of them that may be missing. */
    Set<String> optionalPlaceholders() {
        Set<String> names = new TreeSet<>(names(OPTIONAL_PLACEHOLDER));
        names.addAll(names(OPTIONAL_REFERENCE));
        names.remove(secret());
        return names;
    }

    /** The property that is required. */
    String secret() {
        return properties().contains("apiKey") ? "apiKey" : "webhookSecret";
    }

    private List<String> names(Pattern pattern) {
        return pattern.matcher(template().toString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The step, or the start, that calls the component. */
    JsonNode endpoint() {
        return template().findParents("uri").stream()
                .filter(step -> step.path("uri").asText().matches("(webhook:)?chatmaid:.*"))
                .findFirst()
                .orElseThrow();
    }

    static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public String toString() {
        return fileName;
    }
}
