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
package net.chatmaid.camel.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.client.ApiError;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.JsonRecord;
import net.chatmaid.camel.model.ModelJson;
import org.apache.camel.Message;

/** Writes bodies as JSON, in the same form for converters and data types. Thread-safe. */
public final class RecordJson {

    private static final JsonMapper JSON = ModelJson.mapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private RecordJson() {}

    public static JsonMapper mapper() {
        return JSON;
    }

    /** Whether it is a record or a collection of records; an empty collection counts as one. */
    static boolean isRecordOrRecords(Object body) {
        return body instanceof JsonRecord
                || body instanceof Collection<?> rows && rows.stream().allMatch(JsonRecord.class::isInstance);
    }

    /**
     * Returns the body of a message for a data type of {@code chatmaid:}.
     *
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if it is neither a record nor a collection of
     *     records
     */
    static Object body(Message message, String dataType) {
        Object body = message.getBody();
        if (!isRecordOrRecords(body)) {
            throw notARecord(body, dataType);
        }
        return body;
    }

    private static ChatmaidValidationException notARecord(Object body, String dataType) {
        String problem = "the body is "
                + (body == null ? "null" : "a " + body.getClass().getName())
                + ": expected a record that chatmaid: returns, or a collection of them, for the data type " + dataType
                + "; split an Iterator first";
        return new ChatmaidValidationException(
                "No request was made: " + problem, new ApiError(0, null, List.of(problem), null, null));
    }

    static String text(Object body) throws JsonProcessingException {
        return JSON.writeValueAsString(body);
    }

    static byte[] bytes(Object body) throws JsonProcessingException {
        return JSON.writeValueAsBytes(body);
    }

    static JsonNode tree(Object body) {
        return JSON.valueToTree(body);
    }

    static Map<String, Object> map(JsonRecord body) {
        return JSON.convertValue(body, FIELDS);
    }
}
