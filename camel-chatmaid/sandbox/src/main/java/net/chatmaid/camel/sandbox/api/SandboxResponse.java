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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the server sends back, when, and what becomes of the connection; the message that it is about may be null. */
public record SandboxResponse(
        int status, Map<String, String> headers, byte[] body, Connection connection, Duration delay, String messageId) {

    public enum Connection {
        KEPT,
        RESET,
        CLOSED_WITHOUT_RESPONSE,
        CLOSED_IN_THE_MIDDLE
    }

    public static SandboxResponse of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static SandboxResponse of(int status, String contentType, byte[] body) {
        Map<String, String> headers = contentType == null ? Map.of() : Map.of("Content-Type", contentType);
        return new SandboxResponse(status, headers, body, Connection.KEPT, Duration.ZERO, null);
    }

    public SandboxResponse withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new SandboxResponse(status, more, body, connection, delay, messageId);
    }

    public SandboxResponse with(Connection outcome) {
        return new SandboxResponse(status, headers, body, outcome, delay, messageId);
    }

    public SandboxResponse delayed(Duration time) {
        return new SandboxResponse(status, headers, body, connection, time, messageId);
    }

    public SandboxResponse about(String message) {
        return new SandboxResponse(status, headers, body, connection, delay, message);
    }

    /** Whether the client gets a status. */
    public boolean isSent() {
        return connection == Connection.KEPT || connection == Connection.CLOSED_IN_THE_MIDDLE;
    }
}
