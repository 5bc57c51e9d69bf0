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

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertiesComponent;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.util.ObjectHelper;

/**
 * Reads Chatmaid's environment variables, and Camel's properties of the same names. Camel logs each property that it
 * resolves in clear text when the routes have started, so this class does not let Camel resolve them. Thread-safe.
 */
public final class ChatmaidVariables {

    /** The name of the variable for the API key. */
    public static final String API_KEY = "CHATMAID_API_KEY";
    /** The name of the variable for the secrets of webhooks. */
    public static final String WEBHOOK_SECRET = "CHATMAID_WEBHOOK_SECRET";
    /** The name of the variable for the URL of the API. */
    public static final String BASE_URL = "CHATMAID_BASE_URL";

    private final CamelContext context;
    private final UnaryOperator<String> environment;

    ChatmaidVariables(CamelContext context, UnaryOperator<String> environment) {
        this.context = context;
        this.environment = environment;
    }

    /** Returns a variable or JVM system property of this process; {@code null} if there is none. */
    static String ofThisProcess(String name) {
        String value = System.getenv(name);
        return ObjectHelper.isNotEmpty(value) ? value : System.getProperty(name);
    }

    /**
     * Returns the option if it is set, otherwise the variable, otherwise the property.
     *
     * @param option the value of the option; may be {@code null}
     * @param name the name of the variable and the property
     * @return the value; {@code null} if there is none
     */
    public String orElse(String option, String name) {
        if (ObjectHelper.isNotEmpty(option)) {
            return option;
        }
        String value = environment.apply(name);
        return ObjectHelper.isNotEmpty(value) ? value : property(name);
    }

    private String property(String name) {
        PropertiesComponent properties = context.getPropertiesComponent();
        String value = properties.loadProperties(name::equals).getProperty(name);
        if (value == null) {
            value = ofSourcesThatCannotBeLoaded(properties, name);
        }
        return value != null && value.contains(PropertiesComponent.PREFIX_TOKEN)
                ? context.resolvePropertyPlaceholders(value)
                : value;
    }

    private static String ofSourcesThatCannotBeLoaded(PropertiesComponent properties, String name) {
        return properties.getPropertiesSources().stream()
                .map((PropertiesSource source) -> source.getProperty(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
