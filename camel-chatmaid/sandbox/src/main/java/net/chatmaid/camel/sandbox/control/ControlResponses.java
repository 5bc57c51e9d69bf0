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
package net.chatmaid.camel.sandbox.control;

import java.util.Map;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.json.JsonWriter;

/** Makes the responses of the control API. A message's text is in none but those of type JSON. */
final class ControlResponses {

    private static final JsonWriter JSON = new JsonWriter(false);

    private ControlResponses() {}

    static SandboxResponse json(int status, Object body) {
        return plain(status, "application/json", JSON.write(body));
    }

    static SandboxResponse error(int status, String sentence) {
        return json(status, Map.of("error", sentence));
    }

    static SandboxResponse noContent() {
        return plain(204, null, new byte[0]);
    }

    /** Not to be kept by the browser. */
    static SandboxResponse plain(int status, String contentType, byte[] body) {
        return secured(SandboxResponse.of(status, contentType, body))
                .withHeader("Cache-Control", "no-store")
                .withHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    /** With what keeps a browser from guessing a type, framing, and telling other sites. */
    static SandboxResponse secured(SandboxResponse response) {
        return response.withHeader("X-Content-Type-Options", "nosniff")
                .withHeader("X-Frame-Options", "DENY")
                .withHeader("Referrer-Policy", "no-referrer")
                .withHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
