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
package net.chatmaid.camel.reliability.faults;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A response, whose {@code Content-Length} is that of its body unless it is replaced. */
record ServerResponse(int status, Map<String, String> headers, byte[] body) {

    static ServerResponse of(int status, String type, String body) {
        return new ServerResponse(status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    /** An error in the form of the API. */
    static ServerResponse error(int status, String error) {
        return of(
                status,
                "application/json",
                "{\"success\":false,\"error\":\"" + error + "\",\"message\":[\"Disturbed\"],\"statusCode\":" + status
                        + "}");
    }

    ServerResponse with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ServerResponse(status, more, body);
    }

    ServerResponse withBody(byte[] other) {
        return new ServerResponse(status, headers, other);
    }

    /** The status line and the headers, up to the empty line. */
    byte[] head() {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
        with("Content-Length", headers.getOrDefault("Content-Length", String.valueOf(body.length)))
                .headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
