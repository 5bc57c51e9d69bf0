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

import java.util.HashMap;
import java.util.Map;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.ChatmaidConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.apache.camel.util.ObjectHelper;
import org.springframework.context.ApplicationContext;

/** Sets the properties on the component that are set; other options keep their values. */
record ChatmaidComponentCustomizer(
        ApplicationContext application, CamelContext context, ChatmaidComponentConfiguration properties)
        implements ComponentCustomizer {

    @Override
    public void configure(String name, Component target) {
        if (properties.getConfiguration() != null) {
            // first, as the other options are set on it
            CamelPropertiesHelper.setCamelProperties(
                    context, target, new HashMap<>(Map.of("configuration", properties.getConfiguration())), true);
        }
        CamelPropertiesHelper.copyProperties(context, properties, target);
        readVariables(((ChatmaidComponent) target).getConfiguration());
    }

    /** The value of a property from the sources that only Spring reads. The component reads the environment itself. */
    private void readVariables(ChatmaidConfiguration options) {
        if (ObjectHelper.isEmpty(options.getApiKey())) {
            options.setApiKey(application.getEnvironment().getProperty("CHATMAID_API_KEY"));
        }
        if (ObjectHelper.isEmpty(options.getWebhookSecret())) {
            options.setWebhookSecret(application.getEnvironment().getProperty("CHATMAID_WEBHOOK_SECRET"));
        }
        if (ObjectHelper.isEmpty(options.getBaseUrl())) {
            options.setBaseUrl(application.getEnvironment().getProperty("CHATMAID_BASE_URL"));
        }
    }

    @Override
    public boolean isEnabled(String name, Component target) {
        return target instanceof ChatmaidComponent
                && HierarchicalPropertiesEvaluator.evaluate(
                        application, "camel.component.customizer", "camel.component.chatmaid.customizer");
    }
}
