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

import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.RateBudget;
import org.apache.camel.util.json.JsonObject;

/**
 * A client and its rate budget, without the API key. Immutable.
 *
 * @param environment {@code live}, {@code test} or {@code unknown}, by the prefix of the key that was used last
 * @param requestsSpent the requests of this client since the start, including retries and failures
 * @param requestsPerMinute the limit; 0 for none, -1 if only a shared bucket knows it
 * @param permitsLeft the requests that can be made at this moment; -1 if there is no limit or only a shared bucket knows
 * @param waiting the requests that wait for a permit
 * @param pauseLeftMillis the rest of the pause after a 429
 */
public record ClientReport(
        String environment,
        String baseUrl,
        long requestsSpent,
        int requestsPerMinute,
        long permitsLeft,
        int waiting,
        long pauseLeftMillis) {

    public static ClientReport of(String baseUrl, ChatmaidClient client, RateBudget budget) {
        return new ClientReport(
                client.lastEnvironment(),
                baseUrl,
                client.requestsSpent(),
                budget.requestsPerMinute(),
                budget.availableNow(),
                budget.waitingRequests(),
                budget.pauseLeft().toMillis());
    }

    JsonObject json() {
        JsonObject budget = new JsonObject();
        budget.put("requestsPerMinute", requestsPerMinute);
        budget.put("permitsLeft", permitsLeft);
        budget.put("waiting", waiting);
        budget.put("pauseLeftMillis", pauseLeftMillis);
        JsonObject json = new JsonObject();
        json.put("environment", environment);
        json.put("baseUrl", baseUrl);
        json.put("requestsSpent", requestsSpent);
        json.put("budget", budget);
        return json;
    }

    String text() {
        return "  Client of %s (%s)%n    Requests: %d%n    Limit: %s%n    Permits left: %s%n    Waiting requests: %d%n    Pause: %s%n"
                .formatted(
                        baseUrl,
                        environment,
                        requestsSpent,
                        limitText(),
                        permitsLeft < 0 ? "not limited here" : permitsLeft,
                        waiting,
                        pauseLeftMillis == 0 ? "none" : pauseLeftMillis + " ms, after a 429");
    }

    private String limitText() {
        if (requestsPerMinute < 0) {
            return "that of the shared budget (rateBudget)";
        }
        return requestsPerMinute == 0 ? "none" : requestsPerMinute + " requests a minute";
    }
}
