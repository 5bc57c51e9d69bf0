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
package net.chatmaid.camel.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/**
 * What a component does at this moment. Contains no secret, no text and no recipient of a message. Immutable.
 *
 * @param requestsSpent the requests since the start, with all API keys
 * @param waitingRoutes why routes wait for their sender, by their ids
 */
public record ComponentReport(
        String name,
        long requestsSpent,
        List<ClientReport> clients,
        List<ConsumerReport> consumers,
        Map<String, String> waitingRoutes) {

    /** As a JSON object. */
    public JsonObject json() {
        JsonObject json = new JsonObject();
        json.put("name", name);
        json.put("requestsSpent", requestsSpent);
        json.put("clients", array(clients.stream().map(ClientReport::json).toList()));
        json.put("consumers", array(consumers.stream().map(ConsumerReport::json).toList()));
        json.put(
                "waitingRoutes",
                array(waitingRoutes.entrySet().stream()
                        .map(route -> {
                            JsonObject waiting = new JsonObject();
                            waiting.put("routeId", route.getKey());
                            waiting.put("reason", route.getValue());
                            return waiting;
                        })
                        .toList()));
        return json;
    }

    private static JsonArray array(List<JsonObject> objects) {
        return new JsonArray(objects);
    }

    /** As lines of text. */
    public String text() {
        return "Component %s%n  Requests: %d%n".formatted(name, requestsSpent)
                + clients.stream().map(ClientReport::text).collect(Collectors.joining())
                + consumers.stream().map(ConsumerReport::text).collect(Collectors.joining())
                + waitingRoutes.entrySet().stream()
                        .map(route -> "  Route %s waits: %s%n".formatted(route.getKey(), route.getValue()))
                        .collect(Collectors.joining());
    }
}
