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
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import net.chatmaid.camel.model.JsonRecord;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;

/** Camel's type converters from records and lists of them to JSON. Thread-safe. Never blocks. */
@Converter(generateLoader = true)
public final class RecordConverters {

    private RecordConverters() {}

    /** Converts a record to its fields by the API's names, without fields that are {@code null}. */
    @Converter
    public static Map<String, Object> toMap(JsonRecord body) {
        return RecordJson.map(body);
    }

    /** The record as a JSON object. */
    @Converter
    public static String toText(JsonRecord body) throws JsonProcessingException {
        return RecordJson.text(body);
    }

    /** The record as a JSON object in UTF-8. */
    @Converter
    public static byte[] toBytes(JsonRecord body) throws JsonProcessingException {
        return RecordJson.bytes(body);
    }

    /** The record as a JSON object in UTF-8. */
    @Converter
    public static InputStream toStream(JsonRecord body) throws JsonProcessingException {
        return new ByteArrayInputStream(RecordJson.bytes(body));
    }

    /** The record as a JSON object. */
    @Converter
    public static JsonNode toJsonNode(JsonRecord body) {
        return RecordJson.tree(body);
    }

    /** The rows as a JSON array. */
    @Converter
    public static String toText(RecordList rows) throws JsonProcessingException {
        return RecordJson.text(rows);
    }

    /** The rows as a JSON array in UTF-8. */
    @Converter
    public static byte[] toBytes(RecordList rows) throws JsonProcessingException {
        return RecordJson.bytes(rows);
    }

    /** The rows as a JSON array in UTF-8. */
    @Converter
    public static InputStream toStream(RecordList rows) throws JsonProcessingException {
        return new ByteArrayInputStream(RecordJson.bytes(rows));
    }

    /** The rows as a JSON array. */
    @Converter
    public static JsonNode toJsonNode(RecordList rows) {
        return RecordJson.tree(rows);
    }

    /**
     * Converts a collection of records to a JSON array, for text, bytes, a stream or a {@code JsonNode}.
     *
     * @return {@code null} for other types and values, and for an empty collection, whose type is not known
     */
    @Converter(fallback = true)
    public static Object toArray(Class<?> type, Exchange exchange, Object body, TypeConverterRegistry registry)
            throws JsonProcessingException {
        boolean isRows = body instanceof Collection<?> rows && !rows.isEmpty() && RecordJson.isRecordOrRecords(rows);
        if (!isRows) {
            return null;
        }
        if (type == String.class) {
            return RecordJson.text(body);
        }
        if (type == byte[].class) {
            return RecordJson.bytes(body);
        }
        if (type == InputStream.class) {
            return new ByteArrayInputStream(RecordJson.bytes(body));
        }
        return type == JsonNode.class ? RecordJson.tree(body) : null;
    }
}
