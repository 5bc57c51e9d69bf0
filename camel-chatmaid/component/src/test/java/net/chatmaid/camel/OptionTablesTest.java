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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Test;

/** The tables of the manual are written from the catalog: with {@code -Ddocs.write} they are, without they are compared. */
class OptionTablesTest {

    private static final Path PAGE = Path.of("../../docs/reference/options.md");

    @Test
    void theTablesOfTheManualAreThoseOfTheCatalog() throws IOException {
        // given
        String expected = page(model());
        // when
        if (System.getProperty("docs.write") != null) {
            Files.writeString(PAGE, expected);
        }
        // then
        assertThat(Files.readString(PAGE))
                .as("docs/reference/options.md is stale; CONTRIBUTING.md says how to write it")
                .isEqualTo(expected);
    }

    private static ComponentModel model() throws IOException {
        try (InputStream json =
                OptionTablesTest.class.getResourceAsStream("/META-INF/net/chatmaid/camel/chatmaid.json")) {
            return JsonMapper.generateComponentModel(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String page(ComponentModel model) {
        return """
                # Options and headers

                Written from the component's catalog.

                ## Options of an endpoint

                `chatmaid:operation?option=value&…`. Options that are not the scheduler's can be set for all endpoints as
                `camel.component.chatmaid.*`. Durations are milliseconds, or texts such as `30s`.

                %s
                ## Options of the component only

                %s
                ## Headers

                %s""".formatted(
                        options(model.getEndpointParameterOptions()),
                        options(model.getComponentOptions().stream()
                                .filter(option -> model.getEndpointOptions().stream()
                                        .noneMatch(other -> other.getName().equals(option.getName())))
                                .toList()),
                        headers(model.getEndpointHeaders()));
    }

    private static String options(List<? extends BaseOptionModel> options) {
        return "| option | default | for | |\n| --- | --- | --- | --- |\n"
                + options.stream()
                        .map(option -> "| `%s` | %s | %s | %s |%n"
                                .formatted(
                                        option.getName(),
                                        option.getDefaultValue() == null ? "" : "`" + option.getDefaultValue() + "`",
                                        option.getGroup(),
                                        text(option)))
                        .collect(Collectors.joining());
    }

    private static String headers(List<? extends BaseOptionModel> headers) {
        return "| header | type | |\n| --- | --- | --- |\n"
                + headers.stream()
                        .map(header -> "| `%s` | `%s` | %s |%n"
                                .formatted(header.getName(), header.getJavaType(), text(header)))
                        .collect(Collectors.joining());
    }

    private static String text(BaseOptionModel option) {
        List<String> words = option.getEnums();
        return option.getDescription().replace("|", "\\|")
                + (words == null || words.isEmpty() ? "" : " One of " + String.join(", ", words) + ".")
                + (option.isSecret() ? " Secret." : "");
    }
}
