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
package net.chatmaid.camel.client;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One whole answer.
 *
 * @param status the HTTP status
 * @param headers the headers by lower-case name, the last of each
 * @param body the bytes, never {@code null}
 */
record ApiResponse(int status, Map<String, String> headers, byte[] body) {

    String header(String name) {
        return headers.get(name);
    }

    /** How the body begins, for an error: one line of a few words, without secrets. */
    String glimpse(Redaction redaction) {
        // first the secrets, then the cut: what is left of a secret is not known as one
        String text = redaction
                .clean(new String(body, 0, Math.min(body.length, 4096), StandardCharsets.UTF_8))
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        String shown = text.substring(0, Math.min(text.length(), 200));
        return shown.isEmpty() ? "an empty body" : "a body that begins with '" + shown + "'";
    }
}
