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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form that Camel's own catalog asks of a Kamelet. */
class KameletFormTest {

    private static final List<String> TYPES = List.of("source", "sink", "action");
    private static final String ICON = "data:image/svg+xml;base64,";

    static List<Kamelet> kamelets() {
        return Kamelet.all();
    }

    @Test
    void hasFiveKamelets() {
        assertThat(Kamelet.all())
                .extracting(Kamelet::name)
                .containsExactlyInAnyOrder(
                        "chatmaid-send-sink",
                        "chatmaid-status-source",
                        "chatmaid-inbound-source",
                        "chatmaid-webhook-source",
                        "chatmaid-phone-lookup-action");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void hasMatchingNameTypeAndTitle(Kamelet kamelet) {
        assertThat(kamelet.yaml().path("apiVersion").asText()).isEqualTo("camel.apache.org/v1");
        assertThat(kamelet.yaml().path("kind").asText()).isEqualTo("Kamelet");
        assertThat(kamelet.fileName()).isEqualTo(kamelet.name() + ".kamelet.yaml");
        assertThat(TYPES).contains(kamelet.type());
        assertThat(kamelet.name()).endsWith("-" + kamelet.type());
        String title = kamelet.definition().path("title").asText();
        assertThat(title.toLowerCase(Locale.ROOT).replace(' ', '-')).isEqualTo(kamelet.name());
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void hasEachAnnotation(Kamelet kamelet) {
        assertThat(kamelet.annotation("kamelet.support.level")).isIn("Preview", "Stable");
        assertThat(kamelet.annotation("catalog.version")).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(kamelet.annotation("provider")).isNotBlank();
        assertThat(kamelet.annotation("kamelet.group")).isEqualTo("Chatmaid");
        assertThat(kamelet.annotation("kamelet.namespace")).isEqualTo("Messaging");
        String icon = kamelet.annotation("kamelet.icon");
        assertThat(icon).startsWith(ICON).hasSizeLessThan(2000);
        byte[] svg = Base64.getDecoder().decode(icon.substring(ICON.length()));
        assertThat(new String(svg, StandardCharsets.UTF_8)).startsWith("<svg ").endsWith("</svg>");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void requiresTheSecretAndHidesIt(Kamelet kamelet) {
        JsonNode key = kamelet.property(kamelet.secret());
        assertThat(key.path("format").asText()).isEqualTo("password");
        assertThat(texts(key.path("x-descriptors"))).containsExactly("urn:camel:group:credentials");
        assertThat(texts(kamelet.definition().path("required"))).containsExactly(kamelet.secret());
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void usesEachDefinedPropertyAndNoOther(Kamelet kamelet) {
        // given
        Set<String> withoutValue = kamelet.properties();
        withoutValue.removeAll(texts(kamelet.definition().path("required")));
        withoutValue.removeIf(name -> kamelet.property(name).has("default"));
        // then
        assertThat(kamelet.placeholders()).isEqualTo(kamelet.properties());
        assertThat(kamelet.optionalPlaceholders()).isEqualTo(withoutValue);
        assertThat(kamelet.text().indexOf("kamelet:" + (kamelet.type().equals("source") ? "sink" : "source")))
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void listsItsDependencies(Kamelet kamelet) {
        Set<String> needed = new HashSet<>(Set.of(
                "mvn:net.chatmaid.camel:camel-chatmaid:" + kamelet.annotation("catalog.version"),
                "camel:core",
                "camel:http",
                "camel:kamelet"));
        if (kamelet.name().equals("chatmaid-webhook-source")) {
            needed.addAll(Set.of("camel:webhook", "camel:platform-http"));
        }
        assertThat(texts(kamelet.yaml().at("/spec/dependencies")))
                .startsWith("camel:http")
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Operators such as {@code ?:} are literal text before Camel 4.18; Camel Quarkus has 4.17. */
    @ParameterizedTest
    @MethodSource("kamelets")
    void usesOnlyFunctionsOfTheOldestSupportedCamel(Kamelet kamelet) {
        assertThat(kamelet.text()).doesNotContain("} ?:", "} ? ", "} ~>", "} ?~>");
    }
}
