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

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import net.chatmaid.camel.model.ModelJson;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Routes that are written in YAML and nothing else, and the JSON text with which they end in {@code mock:end}. */
final class YamlRoutes {

    private YamlRoutes() {}

    static void start(SandboxRoutes routes, String yaml) throws Exception {
        PluginHelper.getRoutesLoader(routes.context())
                .loadRoutes(ResourceHelper.fromString("routes.yaml", OlderCamel.yaml(routes.context(), yaml)));
        routes.start();
    }

    /** What has come so far. */
    static List<JsonNode> ends(SandboxRoutes routes) {
        MockEndpoint end = routes.mock("end");
        return end.getExchanges().stream()
                .map(exchange -> exchange.getMessage().getBody())
                .map(String.class::cast)
                .map(YamlRoutes::json)
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return ModelJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
