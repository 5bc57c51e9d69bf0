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
package net.chatmaid.camel.reliability.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.testing.TestSecrets;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.support.PluginHelper;

/** The sources of texts about an application, apart from its log and its exchanges. */
final class ApplicationTextSources {

    private final WatchedApplication application;
    private final CamelContext context;

    ApplicationTextSources(WatchedApplication application) {
        this.application = application;
        this.context = application.context();
    }

    List<TextSource> all() {
        ManagedBeans managed = new ManagedBeans();
        return List.of(
                new TextSource("JMX attributes", managed::attributes),
                new TextSource("JMX operations", managed::operations),
                new TextSource("dev consoles as text", () -> consoles(MediaType.TEXT)),
                new TextSource("dev consoles as JSON", () -> consoles(MediaType.JSON)),
                new TextSource("metrics", this::metrics),
                new TextSource("spans", application::spans),
                new TextSource("events", application::events),
                new TextSource("route dumps", this::routes),
                new TextSource("endpoints", this::endpoints),
                new TextSource("objects", this::objects),
                new TextSource("thread names", this::threads),
                new TextSource(
                        "responses to webhooks", () -> application.webhooks().responses()));
    }

    TextSource healthChecks() {
        return new TextSource("health checks", this::health);
    }

    /** The component's own check refreshes its result every minute only; the refreshed check has that of this moment. */
    private List<String> health() {
        return Stream.concat(
                        HealthCheckHelper.invoke(context, "full").stream(), Stream.of(application.refreshedHealth()))
                .map(result -> result.getCheck() + " " + result.getState() + " " + result.getMessage() + " "
                        + result.getDetails() + " "
                        + result.getError().map(StackTraces::of).orElse(""))
                .toList();
    }

    private List<String> consoles(MediaType type) {
        DevConsoleRegistry registry = DevConsoleRegistry.get(context);
        registry.loadDevConsoles();
        assertThat(registry.getConsole("chatmaid")).isPresent();
        // the process itself may have secrets in its environment, which is shown on purpose
        return registry.stream()
                .filter(console -> console.supportMediaType(type))
                // it writes the heap, which contains everything, into a file
                .filter(console -> !console.getId().equals("heap-dump"))
                .map(console -> console.getId() + " " + called(console, type))
                .toList();
    }

    private static Object called(DevConsole console, MediaType type) {
        try {
            return console.call(type, Map.of("dump", "true", "showBody", "true", "stackTrace", "true"));
        } catch (RuntimeException e) {
            // the console "receive" fails while it has received nothing
            return StackTraces.of(e);
        }
    }

    private List<String> metrics() {
        return application.meters().getMeters().stream()
                .map(meter -> meter.getId() + " " + meter.measure())
                .toList();
    }

    private List<String> routes() throws Exception {
        List<String> dumps = new ArrayList<>();
        for (var route : ((ModelCamelContext) context).getRouteDefinitions()) {
            dumps.add(PluginHelper.getModelToXMLDumper(context).dumpModelAsXml(context, route, true, true, true));
            dumps.add(
                    PluginHelper.getModelToYAMLDumper(context).dumpModelAsYaml(context, route, true, true, true, true));
            dumps.add(route.toString());
        }
        return dumps;
    }

    private List<String> endpoints() {
        Stream<String> known = context.getEndpointRegistry().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + " "
                        + entry.getValue().getEndpointUri() + " "
                        + entry.getValue().getEndpointBaseUri());
        Stream<String> used = context.getRuntimeEndpointRegistry().getEndpointStatistics().stream()
                .map(statistic -> statistic.getUri() + " " + statistic);
        return Stream.concat(known, used).toList();
    }

    private List<String> objects() {
        List<Object> objects = new ArrayList<>();
        objects.add(application.component());
        objects.add(application.component().getConfiguration());
        for (Route route : context.getRoutes()) {
            objects.addAll(List.of(route, route.getConsumer(), route.getEndpoint(), route.getProcessor()));
            objects.addAll(route.getServices());
        }
        var builder = ChatmaidClient.builder(TestSecrets.API_KEY);
        objects.add(builder);
        try (ChatmaidClient client = builder.build()) {
            objects.add(client);
        }
        return objects.stream().map(object -> "" + object).toList();
    }

    private List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(thread -> thread + " " + thread.getThreadGroup())
                .toList();
    }
}
