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
package net.chatmaid.camel.sandbox.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.json.JsonWriter;
import net.chatmaid.camel.sandbox.json.TimestampFormat;

/** Writes the API's responses: the envelope around data, pages and errors. Thread-safe. */
public final class ResponseWriter {

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

    private final JsonWriter json;
    private final SandboxClock clock;
    private final boolean paginationBesideData;

    public ResponseWriter(ApiSettings settings, SandboxClock clock) {
        this.clock = clock;
        this.json = new JsonWriter(settings.futureFields());
        this.paginationBesideData = settings.paginationBesideData();
    }

    SandboxResponse success(int status, Object data) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("success", true);
        envelope.put("data", data);
        return json(status, envelope);
    }

    SandboxResponse page(Object data, Object pagination) {
        if (!paginationBesideData) {
            Map<String, Object> page = new LinkedHashMap<>();
            page.put("data", data);
            page.put("pagination", pagination);
            return success(200, page);
        }
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("success", true);
        envelope.put("data", data);
        envelope.put("pagination", pagination);
        return json(200, envelope);
    }

    public SandboxResponse error(ErrorResponseException error, String path) {
        Map<String, Object> envelope = errorEnvelope(error.status(), error.messages(), path);
        if (error.retryAfter() == null) {
            return json(error.status(), envelope);
        }
        long seconds = wholeSeconds(error.retryAfter());
        envelope.put("retryAfter", seconds);
        return json(error.status(), envelope).withHeader("Retry-After", Long.toString(seconds));
    }

    /** The form in which {@code message} is a string. */
    public SandboxResponse errorWithText(int status, String message, String path) {
        return json(status, errorEnvelope(status, message, path));
    }

    /** The shortest form of a 429 that is published. */
    public SandboxResponse bareRateLimit(Duration retryAfter) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("error", REASONS.get(429));
        envelope.put("retryAfter", wholeSeconds(retryAfter));
        return json(429, envelope);
    }

    private Map<String, Object> errorEnvelope(int status, Object message, String path) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("success", false);
        envelope.put("error", REASONS.getOrDefault(status, "Error"));
        envelope.put("message", message);
        envelope.put("statusCode", status);
        envelope.put("timestamp", TimestampFormat.iso(clock.now()));
        envelope.put("path", path);
        return envelope;
    }

    private SandboxResponse json(int status, Map<String, Object> envelope) {
        return SandboxResponse.of(status, JSON, json.write(envelope));
    }

    /** Rounds up, so that a client that waits for this time does not send too early. */
    private static long wholeSeconds(Duration time) {
        return Math.max(1, time.plusNanos(999_999_999).toSeconds());
    }
}
