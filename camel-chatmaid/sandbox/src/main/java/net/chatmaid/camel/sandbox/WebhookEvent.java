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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** That a message reaches a stage at a time. */
record WebhookEvent(StoredMessage message, Stage stage, Instant at) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether the message still does so: a test may have forced another status. */
    boolean holds() {
        return at.equals(stage.stampIn(message.timeline()));
    }

    byte[] body() {
        SandboxMessage then = message.as(stage.status(), message.timeline().at(at));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("messageId", then.id());
        data.put("from", then.from());
        data.put("to", then.to());
        data.put("isGroup", then.isGroup());
        data.put("groupId", then.groupId());
        data.put("status", then.status());
        data.put("source", "api");
        data.put("environment", then.environment());
        data.put("sentAt", Timestamps.text(then.sentAt()));
        data.put("deliveredAt", Timestamps.text(then.deliveredAt()));
        data.put("readAt", Timestamps.text(then.readAt()));
        data.put("failedAt", Timestamps.text(then.failedAt()));
        data.put("errorCode", then.errorCode());
        data.put("errorMessage", then.errorMessage());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", stage.event());
        body.put("timestamp", Timestamps.text(at));
        body.put("data", data);
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The sandbox could not write a webhook as JSON.", e);
        }
    }
}
