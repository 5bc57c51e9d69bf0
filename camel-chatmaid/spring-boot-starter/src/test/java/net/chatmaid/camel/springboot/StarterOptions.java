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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.apache.camel.tooling.model.JsonMapper;

/** What an option of the component's catalog is among Spring Boot's properties. */
final class StarterOptions {

    private StarterOptions() {}

    /** The component's options, as its jar has them. */
    static List<ComponentOptionModel> ofTheCatalog() {
        try (InputStream json =
                StarterOptions.class.getResourceAsStream("/META-INF/net/chatmaid/camel/chatmaid.json")) {
            return JsonMapper.generateComponentModel(new String(json.readAllBytes(), StandardCharsets.UTF_8))
                    .getComponentOptions();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String property(ComponentOptionModel option) {
        return "camel.component.chatmaid."
                + option.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    static String type(ComponentOptionModel option) {
        return switch (option.getType()) {
            case "boolean" -> "java.lang.Boolean";
            case "integer" -> "java.lang.Integer";
            case "duration" -> "java.time.Duration";
            case "string", "enum" -> option.getJavaType();
            // a bean, which Camel looks up when it makes the component
            case "object" -> "java.lang.String";
            default ->
                throw new IllegalStateException(
                        option.getName() + " is of type " + option.getType() + ", which the starter does not know");
        };
    }

    static String description(ComponentOptionModel option) {
        return option.getDescription()
                + (option.getType().equals("object")
                        ? " The name of a bean of type " + option.getJavaType() + ", after a #."
                        : "");
    }

    static Object defaultValue(ComponentOptionModel option) {
        return option.getType().equals("integer")
                ? Integer.valueOf(option.getDefaultValue().toString())
                : option.getDefaultValue();
    }
}
