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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;

/** Writes what the starter has for each option of the catalog: a property with its description, default and values. */
final class StarterSources {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final String CLASS = """
            package net.chatmaid.camel.springboot;

            import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
            import org.springframework.boot.context.properties.ConfigurationProperties;

            /** The component's options as properties, written from its catalog; {@code null} if not set. */
            @ConfigurationProperties(prefix = "camel.component.chatmaid")
            public class ChatmaidComponentConfiguration extends ComponentConfigurationPropertiesCommon {
            %s
            %s}
            """;

    private StarterSources() {}

    /** {@code ChatmaidComponentConfiguration.java}. */
    static String configurationClass(List<ComponentOptionModel> options) {
        return CLASS.formatted(
                options.stream().map(StarterSources::field).collect(Collectors.joining("\n")),
                options.stream().map(StarterSources::accessors).collect(Collectors.joining("\n")));
    }

    private static String field(ComponentOptionModel option) {
        return "\n    /** %s */\n    private %s %s;".formatted(javadoc(option), javaType(option), option.getName());
    }

    private static String accessors(ComponentOptionModel option) {
        String name = Character.toUpperCase(option.getName().charAt(0))
                + option.getName().substring(1);
        return """
                    public %1$s get%2$s() {
                        return %3$s;
                    }

                    public void set%2$s(%1$s %3$s) {
                        this.%3$s = %3$s;
                    }
                """.formatted(javaType(option), name, option.getName());
    }

    private static String javadoc(ComponentOptionModel option) {
        return StarterOptions.description(option)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;");
    }

    private static String javaType(ComponentOptionModel option) {
        return StarterOptions.type(option).replace("java.lang.", "");
    }

    /** {@code additional-spring-configuration-metadata.json}: what Spring Boot can't see in the class. */
    static String additionalMetadata(List<ComponentOptionModel> options) {
        ObjectNode metadata = JSON.createObjectNode();
        var properties = metadata.putArray("properties");
        var hints = metadata.putArray("hints");
        for (ComponentOptionModel option : options) {
            String name = StarterOptions.property(option);
            if (option.getDefaultValue() != null) {
                properties
                        .addObject()
                        .put("name", name)
                        .set("defaultValue", JSON.valueToTree(StarterOptions.defaultValue(option)));
            }
            if (option.getType().equals("enum") && StarterOptions.type(option).equals("java.lang.String")) {
                var values = hints.addObject().put("name", name).putArray("values");
                option.getEnums().forEach(value -> values.addObject().put("value", value));
            }
            if (option.getType().equals("object")) {
                hints.addObject()
                        .put("name", name)
                        .putArray("providers")
                        .addObject()
                        .put("name", "spring-bean-reference")
                        .putObject("parameters")
                        .put("target", option.getJavaType());
            }
        }
        try {
            return JSON.writeValueAsString(metadata) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
