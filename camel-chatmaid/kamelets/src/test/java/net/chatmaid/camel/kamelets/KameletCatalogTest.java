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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Kamelets agree with the component's catalog. */
class KameletCatalogTest {

    private ComponentModel model;
    private Map<String, BaseOptionModel> options;

    @BeforeEach
    void load() throws IOException {
        model = model("/META-INF/net/chatmaid/camel/chatmaid.json");
        options = new HashMap<>();
        for (BaseOptionModel option : model.getEndpointOptions()) {
            options.put(option.getName(), option);
        }
        // which Camel reads from the same URI
        model("/META-INF/org/apache/camel/component/webhook/webhook.json").getEndpointOptions().stream()
                .filter(option -> option.getName().equals("webhookPath"))
                .forEach(option -> options.put(option.getName(), option));
    }

    private ComponentModel model(String resource) throws IOException {
        try (InputStream json = getClass().getResourceAsStream(resource)) {
            return JsonMapper.generateComponentModel(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static List<Kamelet> kamelets() {
        return Kamelet.all();
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void hasPropertiesNamedAsTheOptions(Kamelet kamelet) {
        kamelet.properties().forEach(name -> assertThat(
                        kamelet.endpoint().path("parameters").path(name).asText())
                .matches("\\{\\{\\??" + name + "}}|#property:" + name + "(:.*)?"));
        assertThat(options.keySet()).containsAll(kamelet.properties());
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void hasTheDefaultsAndValuesOfTheComponent(Kamelet kamelet) {
        kamelet.properties().forEach(name -> {
            BaseOptionModel option = options.get(name);
            String value = kamelet.property(name).path("default").asText();
            // an expression takes the value from a header of the Kamelet's own
            if (!value.isEmpty() && !value.contains("${") && option.getDefaultValue() != null) {
                assertThat(kamelet.property(name).get("default").asText())
                        .as(name)
                        .isEqualTo(String.valueOf(option.getDefaultValue()));
            }
            if (kamelet.property(name).has("enum")) {
                assertThat(kamelet.property(name).get("enum"))
                        .as(name)
                        .extracting(choice -> choice.asText())
                        .isEqualTo(option.getEnums());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void hasTheOutputHeadersOfTheComponent(Kamelet kamelet) {
        assertThat(model.getEndpointHeaders())
                .extracting(BaseOptionModel::getName)
                .containsAll(Kamelet.names(kamelet.yaml().at("/spec/dataTypes/out/headers")));
    }
}
