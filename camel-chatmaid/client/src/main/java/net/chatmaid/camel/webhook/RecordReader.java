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
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import net.chatmaid.camel.model.ModelJson;

/**
 * Parses the fields of an event's {@code data}, and lists those that are not valid.
 *
 * @param tree the event
 */
record RecordReader(EventTree tree) {

    private static final JsonMapper JSON = ModelJson.mapper();

    private static final ClassValue<ObjectReader> STRICT_READERS = new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
            return ModelJson.strictReader(JSON, type);
        }
    };

    /** The record; a field that is not valid is {@code null}. */
    <T> T read(ObjectNode fields, Class<T> type) {
        try {
            // most events have no field that can't be read
            return STRICT_READERS.get(type).readValue(fields);
        } catch (IOException e) {
            return readLeniently(fields, type);
        }
    }

    private <T> T readLeniently(ObjectNode fields, Class<T> type) {
        try {
            T read = JSON.treeToValue(fields, type);
            ModelJson.unreadableFields(read).forEach(tree::leaveOut);
            return read;
        } catch (JsonProcessingException e) {
            // the message of Jackson would quote the value of the field
            throw new ChatmaidEventException("The webhook has a field in data that can't be read");
        }
    }

    /** The time in a field; {@code null} if there is none or it is not valid, which the caller lists. */
    static Instant time(JsonNode value) {
        return value.isTextual() ? ModelJson.time(value.textValue()).orElse(null) : null;
    }
}
