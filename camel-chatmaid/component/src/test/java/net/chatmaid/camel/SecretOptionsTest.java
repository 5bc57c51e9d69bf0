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

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.chatmaid.camel.testing.CapturedLog;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Camel's own summary of what it has configured. */
class SecretOptionsTest {

    @TempDir
    Path folder;

    @RegisterExtension
    final CapturedLog log = CapturedLog.ofAll();

    private final Main main = new Main();

    @AfterEach
    void close() {
        main.stop();
    }

    @Test
    void showsNoSecret() throws Exception {
        // given
        JsonNode options = new ObjectMapper()
                .readTree(getClass().getResourceAsStream("/META-INF/net/chatmaid/camel/chatmaid.json"))
                .path("componentProperties");
        List<String> properties = new ArrayList<>(List.of("camel.component.chatmaid.proxyHost = proxy.example.com"));
        options.properties().forEach(option -> {
            if (option.getValue().path("secret").asBoolean()) {
                properties.add("camel.component.chatmaid." + option.getKey() + " = hidden_" + properties.size());
            }
        });
        // when
        start(properties);
        // then
        assertThat(properties).hasSizeGreaterThan(4).anyMatch(line -> line.contains("webhookSecret"));
        assertThat(texts()).anyMatch(text -> text.contains("proxy.example.com"));
        assertThat(texts()).noneMatch(text -> text.contains("hidden_"));
    }

    @Test
    void masksAnOptionWithHyphens() throws Exception {
        // when
        start(List.of("camel.component.chatmaid.webhook-secret = hidden_1"));
        // then
        assertThat(texts()).anyMatch(text -> text.contains("xxxxxx"));
        assertThat(texts()).noneMatch(text -> text.contains("hidden_"));
    }

    @Test
    void masksTheOptionsThatTheUserHasNamed() throws Exception {
        // when
        start(List.of(
                "camel.main.additionalSensitiveKeywords = proxyHost",
                "camel.component.chatmaid.proxyHost = hidden_1",
                "camel.component.chatmaid.webhookSecret = hidden_2"));
        // then
        assertThat(texts()).anyMatch(text -> text.contains("proxyHost = xxxxxx"));
        assertThat(texts()).noneMatch(text -> text.contains("camel.component") && text.contains("hidden_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MY_KEY", "shop.apiKey", "shop.secret", "shop.password"})
    void masksPlaceholdersAsTheGuideToSecuritySays(String name) throws Exception {
        // when
        start(List.of(
                "camel.main.additionalSensitiveKeywords = MY_KEY",
                name + " = hidden_1",
                "camel.component.chatmaid.apiKey = {{" + name + "}}"));
        // then
        assertThat(texts()).anyMatch(text -> text.contains(name + " = xxxxxx"));
        assertThat(texts()).noneMatch(text -> text.contains("hidden_"));
    }

    private void start(List<String> properties) throws Exception {
        Path file = Files.write(folder.resolve("application.properties"), properties);
        main.setDefaultPropertyPlaceholderLocation("file:" + file);
        main.start();
    }

    private List<String> texts() {
        return log.events().stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
