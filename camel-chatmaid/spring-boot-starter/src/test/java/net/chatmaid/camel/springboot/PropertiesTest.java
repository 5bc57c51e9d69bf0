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

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.WebhookSecretSource;
import net.chatmaid.camel.tracking.TrackUntil;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The properties of an application, and the options of the component. */
class PropertiesTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(CamelAutoConfiguration.class, ChatmaidComponentAutoConfiguration.class));

    @Test
    void setEachOptionThatIsNotABean() {
        // given
        List<ComponentOptionModel> plain = StarterOptions.ofTheCatalog().stream()
                .filter(option -> !option.getType().equals("object"))
                .toList();
        // when
        application
                .withPropertyValues(plain.stream()
                        .map(option -> StarterOptions.property(option) + "=" + another(option))
                        .toArray(String[]::new))
                .run(spring -> {
                    // then
                    CamelContext context = spring.getBean(CamelContext.class);
                    ChatmaidComponent component = component(context);
                    PropertyConfigurerGetter getter =
                            (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();
                    Map<String, String> values = plain.stream()
                            .collect(Collectors.toMap(
                                    ComponentOptionModel::getName,
                                    option ->
                                            String.valueOf(getter.getOptionValue(component, option.getName(), false))));
                    assertThat(values)
                            .isEqualTo(plain.stream()
                                    .collect(Collectors.toMap(
                                            ComponentOptionModel::getName,
                                            option ->
                                                    option.getType().equals("duration") ? "90000" : another(option))));
                });
    }

    /** A value that is not the default. */
    private static String another(ComponentOptionModel option) {
        return switch (option.getType()) {
            case "boolean" -> String.valueOf(!Boolean.parseBoolean(String.valueOf(option.getDefaultValue())));
            case "integer" -> "77";
            case "duration" -> "90s";
            case "enum" -> option.getEnums().get(option.getEnums().size() - 1);
            default -> "a " + option.getName();
        };
    }

    @Test
    void leaveTheDefaultsOfTheComponentIfNotSet() {
        application.run(spring -> assertThat(component(spring.getBean(CamelContext.class)))
                .usingRecursiveComparison()
                .comparingOnlyFields("configuration", "useGlobalSslContextParameters", "healthCheckSenderRequired")
                .isEqualTo(new ChatmaidComponent()));
    }

    @Test
    void namedAsTheVariablesAreUsedIfNoOptionIsSet() {
        application
                .withPropertyValues(
                        "camel.component.chatmaid.base-url=https://chatmaid.example.com",
                        "CHATMAID_API_KEY=sk_live_1",
                        "CHATMAID_WEBHOOK_SECRET=whsec_1",
                        "CHATMAID_BASE_URL=https://other.example.com")
                .run(spring -> {
                    ChatmaidConfiguration options =
                            component(spring.getBean(CamelContext.class)).getConfiguration();
                    assertThat(options.getApiKey()).isEqualTo("sk_live_1");
                    assertThat(options.getWebhookSecret()).isEqualTo("whsec_1");
                    assertThat(options.getBaseUrl()).isEqualTo("https://chatmaid.example.com");
                });
    }

    @Test
    void takePrecedenceOverTheConfigurationBean() {
        application
                .withUserConfiguration(Beans.class)
                .withPropertyValues(
                        "camel.component.chatmaid.configuration=#mine",
                        "camel.component.chatmaid.idempotent-repository=#routed",
                        "camel.component.chatmaid.claimRepository=#bean:routed",
                        "camel.component.chatmaid.webhook-secret-source=#vault",
                        "camel.component.chatmaid.track-until=READ",
                        "camel.component.chatmaid.max-wait=1500")
                .run(spring -> {
                    ChatmaidConfiguration options =
                            component(spring.getBean(CamelContext.class)).getConfiguration();
                    assertThat(options).isSameAs(spring.getBean("mine"));
                    assertThat(options.getFrom()).isEqualTo("+15551234567");
                    assertThat(options.getIdempotentRepository()).isSameAs(spring.getBean("routed"));
                    assertThat(options.getClaimRepository()).isSameAs(spring.getBean("routed"));
                    assertThat(options.getWebhookSecretSource()).isSameAs(spring.getBean("vault"));
                    assertThat(options.getTrackUntil()).isEqualTo(TrackUntil.read);
                    assertThat(options.getMaxWait()).isEqualTo(1500);
                });
    }

    @Test
    void areNotUsedIfTheComponentIsDisabled() {
        application
                .withPropertyValues(
                        "camel.component.chatmaid.enabled=false", "camel.component.chatmaid.from=+15551234567")
                .run(spring -> {
                    assertThat(component(spring.getBean(CamelContext.class))
                                    .getConfiguration()
                                    .getFrom())
                            .isNull();
                });
    }

    @Test
    void needNoActuator() {
        application
                .withConfiguration(AutoConfigurations.of(ChatmaidSecretsAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader(SanitizingFunction.class))
                .withPropertyValues("camel.component.chatmaid.from=+15551234567")
                .run(spring -> assertThat(component(spring.getBean(CamelContext.class))
                                .getConfiguration()
                                .getFrom())
                        .isEqualTo("+15551234567"));
    }

    @Test
    void rejectADurationThatIsNotValid() {
        application
                .withPropertyValues("camel.component.chatmaid.max-wait=soon")
                .run(spring -> assertThat(spring).hasFailed().getFailure().hasStackTraceContaining("max-wait"));
    }

    private static ChatmaidComponent component(CamelContext context) {
        return context.getComponent("chatmaid", ChatmaidComponent.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        ChatmaidConfiguration mine() {
            ChatmaidConfiguration mine = new ChatmaidConfiguration();
            mine.setFrom("+15551234567");
            mine.setMaxWait(1);
            return mine;
        }

        @Bean
        IdempotentRepository routed() {
            return new MemoryIdempotentRepository();
        }

        @Bean
        WebhookSecretSource vault() {
            return () -> List.of("whsec_of_the_vault");
        }
    }
}
