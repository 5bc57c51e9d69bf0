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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back over the connection, and how the connection fares. */
record Answer(int status, Map<String, String> headers, byte[] body, Connection connection, Duration delay) {

    enum Connection {
        KEPT,
        RESET,
        CLOSED_WITHOUT_ANSWER,
        CLOSED_IN_THE_MIDDLE
    }

    static Answer of(int status, String contentType, String body) {
        Map<String, String> headers = contentType == null ? Map.of() : Map.of("Content-Type", contentType);
        return new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8), Connection.KEPT, Duration.ZERO);
    }

    Answer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, connection, delay);
    }

    Answer with(Connection fate) {
        return new Answer(status, headers, body, fate, delay);
    }

    Answer delayed(Duration time) {
        return new Answer(status, headers, body, connection, time);
    }
}
