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
package net.chatmaid.camel.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Makes records of an event's data. */
record RecordReader(JsonMapper json, String event) {

    /**
     * @throws ChatmaidEventException when a field is not of its type
     */
    <T> T read(JsonNode fields, Class<T> type) {
        try {
            return json.treeToValue(fields, type);
        } catch (JsonProcessingException | RuntimeException e) {
            // its own sentence shows the field's value
            throw new ChatmaidEventException("The webhook " + event + " has a field in data that is not of its type");
        }
    }
}
