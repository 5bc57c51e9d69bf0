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

import java.util.HashMap;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertiesSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where a key is found that is not set as an option, and that Camel does not learn of it. */
class ChatmaidVariablesTest {

    private static final String NAME = ChatmaidVariables.API_KEY;

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Map<String, String> environment = new HashMap<>();
    private final ChatmaidVariables variables = new ChatmaidVariables(context, environment::get);

    @AfterEach
    void close() {
        context.stop();
    }

    @Test
    void theOptionTakesPrecedenceOverTheVariableAndTheVariableOverTheProperty() {
        // given
        String nothing = variables.orElse(null, NAME);
        property(NAME, "of the property");
        String ofTheProperty = variables.orElse("", NAME);
        environment.put(NAME, "");
        String besideAnEmptyVariable = variables.orElse(null, NAME);
        environment.put(NAME, "of the variable");
        // when, then
        assertThat(nothing).isNull();
        assertThat(ofTheProperty).isEqualTo("of the property");
        assertThat(besideAnEmptyVariable).isEqualTo("of the property");
        assertThat(variables.orElse(null, NAME)).isEqualTo("of the variable");
        assertThat(variables.orElse("of the option", NAME)).isEqualTo("of the option");
    }

    @Test
    void camelHasNoRecordOfWhatWasRead() {
        // given
        property(NAME, "of the property");
        // when
        String read = variables.orElse(null, NAME);
        // then
        assertThat(read).isEqualTo("of the property");
        assertThat(context.getPropertiesComponent().getResolvedValue(NAME)).isEmpty();
    }

    @Test
    void aPropertyMayNameAnother() {
        // given
        property(NAME, "{{the.other}}");
        property("the.other", "of the other");
        // when, then
        assertThat(variables.orElse(null, NAME)).isEqualTo("of the other");
    }

    @Test
    void aSourceOfPropertiesThatCannotBeLoadedIsAskedToo() {
        // given
        context.getPropertiesComponent().addPropertiesSource(new PropertiesSource() {
            @Override
            public String getName() {
                return "vault";
            }

            @Override
            public String getProperty(String name) {
                return name.equals(NAME) ? "of the vault" : null;
            }
        });
        // when, then
        assertThat(variables.orElse(null, NAME)).isEqualTo("of the vault");
        assertThat(variables.orElse(null, ChatmaidVariables.BASE_URL)).isNull();
    }

    @Test
    void aComponentWithoutOptionsSendsByTheVariables() {
        // given
        environment.put(ChatmaidVariables.API_KEY, sandbox.testKey() + "\n");
        environment.put(ChatmaidVariables.BASE_URL, sandbox.baseUrl());
        context.addComponent("chatmaid", new ChatmaidComponent(environment::get));
        context.start();
        // when
        context.createFluentProducerTemplate()
                .to("chatmaid:send?to=+15557654321&content=hi")
                .send();
        // then
        assertThat(sandbox.messages()).hasSize(1);
    }

    private void property(String name, String value) {
        context.getPropertiesComponent().addInitialProperty(name, value);
    }
}
