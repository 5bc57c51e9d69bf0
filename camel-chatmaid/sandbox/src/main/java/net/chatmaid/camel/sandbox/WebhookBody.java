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
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the body of a webhook. */
final class WebhookBody {

    private final ObjectMapper json = new ObjectMapper();
    private final FutureFields futureFields;

    WebhookBody(Settings settings) {
        this.futureFields = new FutureFields(settings.futureFields());
    }

    byte[] of(WebhookEvent event) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", event.name());
        body.put("timestamp", Timestamps.text(event.at()));
        body.put("data", event.data());
        try {
            return json.writeValueAsBytes(futureFields.in(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The sandbox could not write a webhook as JSON.", e);
        }
    }
}
