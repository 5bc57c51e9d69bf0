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

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.chatmaid.camel.console.ComponentReport;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/**
 * The console {@code chatmaid} in Camel's developer console: for each Chatmaid component its clients and their rate
 * budgets, its consumers with their polls and tracked messages, and the routes that wait for their sender. As text and as
 * JSON. Contains no API key, and no text or recipient of a message. A call makes no request, and creates no client.
 *
 * <p>Camel loads it by its name if the application has {@code camel-console}. Thread-safe.
 */
@DevConsole(
        group = "chatmaid",
        name = "chatmaid",
        displayName = "Chatmaid",
        description = "Clients, rate budgets, polls, tracked messages and waiting routes of Chatmaid components")
public final class ChatmaidDevConsole extends AbstractDevConsole {

    /** Creates the console; Camel sets the context. */
    public ChatmaidDevConsole() {
        super(
                "chatmaid",
                "chatmaid",
                "Chatmaid",
                "Clients, rate budgets, polls, tracked messages and waiting routes of Chatmaid components");
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        JsonObject json = new JsonObject();
        json.put(
                "components", new JsonArray(reports().map(ComponentReport::json).toList()));
        return json;
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        return reports().map(ComponentReport::text).collect(Collectors.joining());
    }

    private Stream<ComponentReport> reports() {
        return getCamelContext().getComponentNames().stream().sorted().flatMap(this::report);
    }

    private Stream<ComponentReport> report(String name) {
        return getCamelContext().hasComponent(name) instanceof ChatmaidComponent component
                ? Stream.of(new ComponentReport(
                        name,
                        component.getRequestsSpent(),
                        component.clientReports(),
                        component.consumers().map(ChatmaidConsumer::report).toList(),
                        waitingRoutes(name)))
                : Stream.empty();
    }

    private Map<String, String> waitingRoutes(String component) {
        Map<String, String> reasons = new TreeMap<>();
        getCamelContext().getRoutes().forEach(route -> route.getRoutePolicyList().stream()
                .filter(ConnectedSenderRoutePolicy.class::isInstance)
                .map(ConnectedSenderRoutePolicy.class::cast)
                .filter(policy -> policy.getComponent().equals(component))
                .forEach(policy ->
                        policy.waitReason(route).ifPresent(reason -> reasons.put(route.getRouteId(), reason))));
        return reasons;
    }
}
