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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;

/**
 * Writes tables of options and headers from the component's catalog. A page names those that it wants between {@code <!--
 * options: to, from -->} (or {@code headers:}) and {@code <!-- end -->}.
 */
final class CatalogTables {

    private static final Pattern TABLE =
            Pattern.compile("<!-- (options|headers): (.*?) -->\\n.*?<!-- end -->", Pattern.DOTALL);

    private final ComponentModel model;

    private CatalogTables(ComponentModel model) {
        this.model = model;
    }

    static CatalogTables load() {
        try (InputStream json = CatalogTables.class.getResourceAsStream("/META-INF/net/chatmaid/camel/chatmaid.json")) {
            return new CatalogTables(
                    JsonMapper.generateComponentModel(new String(json.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with its tables as the catalog has them. */
    String filled(String page) {
        return TABLE.matcher(page)
                .replaceAll(table -> Matcher.quoteReplacement("<!-- %s: %s -->%n%n%s%n<!-- end -->"
                        .formatted(table.group(1), table.group(2), table(table.group(1), names(table)))));
    }

    /** The options, or the headers, that the page has in its tables. */
    static Stream<String> named(String kind, String page) {
        return TABLE.matcher(page)
                .results()
                .filter(table -> table.group(1).equals(kind))
                .flatMap(table -> names(table).stream());
    }

    /** The options that a producer or a consumer of this component has and Camel does not give to every one. */
    Stream<String> ownOptions() {
        return model.getEndpointParameterOptions().stream()
                .filter(option -> option.getLabel() != null && option.getLabel().matches("(producer|consumer)(,.*)?"))
                .filter(option -> option.getConfigurationClass() != null
                        || !option.getLabel().contains(","))
                .map(BaseOptionModel::getName);
    }

    Stream<String> headers() {
        return model.getEndpointHeaders().stream().map(BaseOptionModel::getName);
    }

    /** The page of all options and headers. */
    String everything() {
        return """
                # Options and headers

                The build writes the tables from the component's catalog.

                ## Options of an endpoint

                The form of a URI is `chatmaid:operation?option=value&…`. All options except those of the scheduler can be set for all endpoints
                as `camel.component.chatmaid.*`. A duration is a number of milliseconds, or a text such as `30s`. Of the component's own options,
                durations, sizes and `maxConnections` must be more than 0. Only `maxWait` can be 0: then no exchange waits for a permit.

                %s
                ## Options of the component only

                %s
                ## Headers

                %s""".formatted(
                        withGroups(model.getEndpointParameterOptions()),
                        withGroups(model.getComponentOptions().stream()
                                .filter(option -> model.getEndpointOptions().stream()
                                        .noneMatch(other -> other.getName().equals(option.getName())))
                                .toList()),
                        table("headers", headers().toList()));
    }

    private static List<String> names(MatchResult table) {
        return List.of(table.group(2).split(",\\s*"));
    }

    private String table(String kind, List<String> names) {
        return kind.equals("options")
                ? "| option | default | |\n| --- | --- | --- |\n"
                        + rows(names, kind, model.getEndpointParameterOptions(), option -> "| `%s` | %s | %s |%n"
                                .formatted(option.getName(), defaultValue(option), text(option)))
                : "| header | type | |\n| --- | --- | --- |\n"
                        + rows(names, kind, model.getEndpointHeaders(), header -> "| `%s` | `%s` | %s |%n"
                                .formatted(header.getName(), header.getJavaType(), text(header)));
    }

    private static String rows(
            List<String> names,
            String kind,
            List<? extends BaseOptionModel> known,
            Function<BaseOptionModel, String> row) {
        return names.stream()
                .map(name -> known.stream()
                        .filter(one -> one.getName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The catalog has no '" + name + "' among its " + kind + ", but a page asks for it")))
                .map(row)
                .collect(Collectors.joining());
    }

    private static String withGroups(List<? extends BaseOptionModel> options) {
        return "| option | default | for | |\n| --- | --- | --- | --- |\n"
                + options.stream()
                        .map(option -> "| `%s` | %s | %s | %s |%n"
                                .formatted(option.getName(), defaultValue(option), option.getGroup(), text(option)))
                        .collect(Collectors.joining());
    }

    private static String defaultValue(BaseOptionModel option) {
        return option.getDefaultValue() == null ? "" : "`" + option.getDefaultValue() + "`";
    }

    private static String text(BaseOptionModel option) {
        List<String> words = option.getEnums();
        return option.getDescription().replace("|", "\\|")
                + (words == null || words.isEmpty() ? "" : " One of " + String.join(", ", words) + ".")
                + (option.isSecret() ? " Secret." : "");
    }
}
