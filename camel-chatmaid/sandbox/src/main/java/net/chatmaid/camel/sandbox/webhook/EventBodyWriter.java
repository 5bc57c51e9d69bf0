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
package net.chatmaid.camel.sandbox.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import net.chatmaid.camel.sandbox.json.JsonWriter;
import net.chatmaid.camel.sandbox.json.TimestampFormat;

/** Writes the body of a webhook. */
final class EventBodyWriter {

    private final JsonWriter json;

    EventBodyWriter(boolean futureFields) {
        this.json = new JsonWriter(futureFields);
    }

    byte[] of(SandboxEvent event) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", event.name());
        body.put("timestamp", TimestampFormat.iso(event.at()));
        body.put("data", event.data());
        return json.write(body);
    }
}
