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
package net.chatmaid.camel.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The API's envelopes. */
final class Answers {

    private static final String JSON = "application/json; charset=utf-8";
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(408, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Payload Too Large"),
            Map.entry(422, "Unprocessable Entity"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    private final ObjectMapper json = new ObjectMapper();
    private final SandboxClock clock;
    private final FutureFields futureFields;

    Answers(Settings settings) {
        this.clock = settings.clock();
        this.futureFields = new FutureFields(settings.futureFields());
    }

    Answer success(int status, Object data) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("success", true);
        envelope.put("data", data);
        return json(status, envelope);
    }

    Answer page(Object rows, Object pagination, boolean paginationBesideData) {
        if (!paginationBesideData) {
            Map<String, Object> page = new LinkedHashMap<>();
            page.put("data", rows);
            page.put("pagination", pagination);
            return success(200, page);
        }
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("success", true);
        envelope.put("data", rows);
        envelope.put("pagination", pagination);
        return json(200, envelope);
    }

    Answer problem(ApiProblem problem, String path) {
        Map<String, Object> envelope = error(problem.status(), problem.messages(), path);
        if (problem.retryAfter() == null) {
            return json(problem.status(), envelope);
        }
        long seconds = wholeSeconds(problem.retryAfter());
        envelope.put("retryAfter", seconds);
        return json(problem.status(), envelope).withHeader("Retry-After", Long.toString(seconds));
    }

    /** The form in which {@code message} is a string. */
    Answer problemWithText(int status, String message, String path) {
        return json(status, error(status, message, path));
    }

    /** The shortest form of a 429 that is published. */
    Answer bareRateLimit(Duration retryAfter) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("error", REASONS.get(429));
        envelope.put("retryAfter", wholeSeconds(retryAfter));
        return json(429, envelope);
    }

    private Map<String, Object> error(int status, Object message, String path) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("success", false);
        envelope.put("error", REASONS.getOrDefault(status, "Error"));
        envelope.put("message", message);
        envelope.put("statusCode", status);
        envelope.put("timestamp", Timestamps.text(clock.now()));
        envelope.put("path", path);
        return envelope;
    }

    private Answer json(int status, Map<String, Object> envelope) {
        try {
            return Answer.of(status, JSON, json.writeValueAsString(futureFields.in(envelope)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The sandbox could not write its answer as JSON.", e);
        }
    }

    /** Rounded up: a client that waits as told must not come too early. */
    private static long wholeSeconds(Duration time) {
        return Math.max(1, time.plusNanos(999_999_999).toSeconds());
    }
}
