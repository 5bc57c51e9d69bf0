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

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import net.chatmaid.camel.consumer.ConsumerStatistics;
import net.chatmaid.camel.consumer.ConsumerStatistics.PollFailure;
import org.apache.camel.util.json.JsonObject;

/**
 * The polls of a consumer, the messages that it tracks, and the changes that it has routed. Immutable.
 *
 * @param operation the operation of its endpoint
 * @param lastSuccessfulPoll when a poll last succeeded; {@code null} if none has
 * @param lastFailure the last poll that failed; {@code null} if none has
 * @param tracked the number of tracked messages by status
 */
public record ConsumerReport(
        String routeId,
        String operation,
        Instant lastSuccessfulPoll,
        PollFailure lastFailure,
        Map<String, Integer> tracked,
        int inFlight,
        long changesRouted,
        long changesFailed) {

    public static ConsumerReport of(
            String routeId, String operation, ConsumerStatistics counts, Map<String, Integer> tracked) {
        return new ConsumerReport(
                routeId,
                operation,
                counts.lastSuccessfulPoll(),
                counts.lastFailure(),
                tracked,
                counts.inFlight(),
                counts.routed(),
                counts.failed());
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.put("routeId", routeId);
        json.put("operation", operation);
        if (lastSuccessfulPoll != null) {
            json.put("lastSuccessfulPoll", lastSuccessfulPoll.toString());
        }
        if (lastFailure != null) {
            JsonObject failure = new JsonObject();
            failure.put("time", lastFailure.time().toString());
            failure.put("kind", lastFailure.kind());
            json.put("lastFailedPoll", failure);
        }
        json.put("tracked", new JsonObject(tracked));
        json.put("inFlight", inFlight);
        json.put("changesRouted", changesRouted);
        json.put("changesFailed", changesFailed);
        return json;
    }

    String text() {
        return "  Consumer of chatmaid:%s in route %s%n    Last successful poll: %s%n    Last failed poll: %s%n"
                        .formatted(
                                operation,
                                routeId,
                                lastSuccessfulPoll == null ? "none" : lastSuccessfulPoll,
                                lastFailure == null ? "none" : lastFailure.time() + ", " + lastFailure.kind())
                + "    Tracked messages: %s%n    Changes: %d in flight, %d routed, %d failed%n"
                        .formatted(trackedText(), inFlight, changesRouted, changesFailed);
    }

    private String trackedText() {
        return tracked.isEmpty()
                ? "none"
                : tracked.entrySet().stream()
                        .map(status -> status.getValue() + " " + status.getKey())
                        .collect(Collectors.joining(", "));
    }
}
