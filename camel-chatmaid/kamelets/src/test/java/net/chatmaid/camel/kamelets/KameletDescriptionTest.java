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

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor shows of a Kamelet. */
class KameletDescriptionTest {

    private static final List<String> JSON_TYPES = List.of("string", "integer", "number", "boolean");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("\\.(?= [A-Z]|$)");

    static List<Kamelet> kamelets() {
        return Kamelet.all();
    }

    /** The shape that Camel's guide for its own Kamelets asks for. */
    @ParameterizedTest
    @MethodSource("kamelets")
    void describesTheKameletItsInputAndItsOutput(Kamelet kamelet) {
        String description = kamelet.definition().path("description").asText();
        assertThat(description.lines().findFirst().orElseThrow()).doesNotStartWith("Use it");
        assertThat(description).contains("\n\nUse it to ").contains("\n\nOutput: ");
        assertThat(description.contains("\n\nInput: "))
                .isEqualTo(!kamelet.type().equals("source"));
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void describesEachProperty(Kamelet kamelet) {
        assertThat(kamelet.definition().path("type").asText()).isEqualTo("object");
        assertThat(kamelet.definition().path("description").asText()).isNotBlank();
        kamelet.properties().forEach(name -> {
            JsonNode property = kamelet.property(name);
            assertThat(property.path("title").asText()).as(name).isNotBlank();
            assertThat(property.path("description").asText()).as(name).endsWith(".");
            assertThat(sentences(property)).as(name).isBetween(1L, 2L);
            assertThat(property.path("type").asText()).as(name).isIn(JSON_TYPES);
            assertThat(name.equals(kamelet.secret()) || property.has("example") || property.has("default"))
                    .as("%s has an example or a default", name)
                    .isTrue();
            if (property.has("enum") && property.has("default")) {
                assertThat(property.get("enum")).as(name).contains(property.get("default"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void describesTheDataTypes(Kamelet kamelet) {
        JsonNode dataTypes = kamelet.yaml().at("/spec/dataTypes");
        assertThat(dataTypes.has("in")).isEqualTo(!kamelet.type().equals("source"));
        assertThat(dataTypes.at("/out/types/json/mediaType").asText()).isEqualTo("application/json");
        dataTypes.forEach(direction -> {
            direction.path("types").forEach(type -> {
                assertThat(type.path("description").asText()).endsWith(".");
                assertThat(type.path("format").asText())
                        .isEqualTo(type.path("mediaType").asText().replace('/', '-'));
            });
            assertThat(Kamelet.names(direction.path("types")))
                    .contains(direction.path("default").asText());
            direction.path("headers").forEach(KameletDescriptionTest::assertDescribed);
        });
    }

    private static void assertDescribed(JsonNode header) {
        assertThat(header.path("title").asText()).isNotBlank();
        assertThat(header.path("description").asText()).endsWith(".");
        assertThat(header.path("type").asText()).isIn(JSON_TYPES);
    }

    private static long sentences(JsonNode described) {
        return END_OF_SENTENCE
                .matcher(described.path("description").asText())
                .results()
                .count();
    }
}
