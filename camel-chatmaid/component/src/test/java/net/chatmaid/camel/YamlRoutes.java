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

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import net.chatmaid.camel.model.ModelJson;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Routes that are written in YAML and nothing else, and the JSON text with which they end in {@code mock:end}. */
final class YamlRoutes {

    private YamlRoutes() {}

    static void start(SandboxRoutes routes, String yaml) throws Exception {
        PluginHelper.getRoutesLoader(routes.context()).loadRoutes(ResourceHelper.fromString("routes.yaml", yaml));
        routes.start();
    }

    /** A route that calls an endpoint, and ends with its result. */
    static String resultOf(String uri) {
        return """
                - from:
                    uri: direct:start
                    steps:
                      - to: "%s"
                      - convertBodyTo:
                          type: String
                      - to: mock:end
                """.formatted(uri);
    }

    /** The one end of a route from {@code direct:start}. */
    static JsonNode end(SandboxRoutes routes, String yaml) throws Exception {
        List<JsonNode> ends = ends(routes, yaml);
        assertThat(ends).hasSize(1);
        return ends.get(0);
    }

    /** The ends of a route from {@code direct:start}. */
    static List<JsonNode> ends(SandboxRoutes routes, String yaml) throws Exception {
        start(routes, yaml);
        Exchange done = routes.to("direct:start").send();
        assertThat(done.getException()).isNull();
        return ends(routes);
    }

    /** Adds messages that were sent before. */
    static List<SandboxMessage> add(SandboxRoutes routes, int count) {
        ChatmaidSandbox sandbox = routes.sandbox();
        return IntStream.range(0, count)
                .mapToObj(i -> sandbox.addMessage(
                        sandbox.liveKey(),
                        SandboxRoutes.RECIPIENT,
                        "Order " + i,
                        sandbox.clock().now()))
                .toList();
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
