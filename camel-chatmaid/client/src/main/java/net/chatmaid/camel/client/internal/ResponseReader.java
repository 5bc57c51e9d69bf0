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
package net.chatmaid.camel.client.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.chatmaid.camel.client.ChatmaidProtocolException;
import net.chatmaid.camel.model.ModelJson;
import net.chatmaid.camel.model.Page;
import net.chatmaid.camel.model.Pagination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the responses of the API. For any bytes, the result is a value or a
 * {@link net.chatmaid.camel.client.ChatmaidException}. Thread-safe.
 */
public final class ResponseReader {

    private static final Logger LOG = LoggerFactory.getLogger(ResponseReader.class);

    private final JsonMapper json = ModelJson.mapper();
    private final StreamReader streams = new StreamReader(json);
    private final ErrorMapper errors;
    private final Redaction redaction;
    private final UnknownValueLog unknownValues;

    public ResponseReader(Redaction redaction) {
        this.redaction = redaction;
        this.errors = new ErrorMapper(redaction);
        this.unknownValues = new UnknownValueLog(redaction);
    }

    public byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request could not be written as JSON", e);
        }
    }

    /** The {@code data} of the response as one record. */
    public <T> T one(ApiRequest request, ApiResponse response, Class<T> type) {
        return direct(response, body -> streams.one(body, type))
                .map(this::checked)
                .orElseGet(() -> read(request, data(request, envelope(request, response)), type));
    }

    /** The {@code data} of the response as a list of records. */
    public <T> List<T> list(ApiRequest request, ApiResponse response, Class<T> type) {
        return direct(response, body -> streams.list(body, type))
                .map(this::allChecked)
                .orElseGet(() -> rows(request, data(request, envelope(request, response)), type));
    }

    /** The {@code data} of the response as a page. {@code pagination} may be in {@code data} or beside it. */
    public <T> Page<T> page(ApiRequest request, ApiResponse response, Class<T> type) {
        Optional<Page<T>> page = direct(response, body -> streams.page(body, type));
        page.ifPresent(it -> allChecked(it.data()));
        return page.orElseGet(() -> pageOfTree(request, envelope(request, response), type));
    }

    private <T> Page<T> pageOfTree(ApiRequest request, JsonNode envelope, Class<T> type) {
        JsonNode data = data(request, envelope);
        JsonNode rows = data.isObject() ? data.get("data") : data;
        JsonNode pagination = data.hasNonNull("pagination") ? data.get("pagination") : envelope.get("pagination");
        return new Page<>(
                readableRows(request, rows, type),
                pagination != null && pagination.isObject() ? read(request, pagination, Pagination.class) : null);
    }

    private static <T> Optional<T> direct(ApiResponse response, Function<byte[], Optional<T>> reader) {
        return response.body() == null || response.status() >= 300 ? Optional.empty() : reader.apply(response.body());
    }

    private <T> T checked(T value) {
        unknownValues.check(value);
        return value;
    }

    private <T> List<T> allChecked(List<T> values) {
        values.forEach(unknownValues::check);
        return values;
    }

    private JsonNode envelope(ApiRequest request, ApiResponse response) {
        JsonNode body = parse(response);
        JsonNode object = body != null && body.isObject() ? body : null;
        int status = response.status();
        if (status >= 400) {
            throw errors.toException(request, response, object, status);
        }
        if (status >= 300) {
            throw new ChatmaidProtocolException("Chatmaid responded to " + request.name() + " with " + status
                    + ", a redirect, which is not followed, as it would send the API key to another host. Set baseUrl to"
                    + " the URL of the API");
        }
        if (object == null) {
            throw new ChatmaidProtocolException("Chatmaid responded to " + request.name() + " with " + status + " and "
                    + response.described() + ": expected a JSON object. Check whether baseUrl is the URL of the API");
        }
        if (object.path("success").isBoolean() && !object.path("success").asBoolean()) {
            int inBody = object.path("statusCode").asInt();
            if (inBody >= 400 && inBody <= 599) {
                throw errors.toException(request, response, object, inBody);
            }
            throw new ChatmaidProtocolException("Chatmaid responded to " + request.name() + " with " + status
                    + " but success is false" + errors.detail(request, response, object));
        }
        return object;
    }

    private JsonNode data(ApiRequest request, JsonNode envelope) {
        JsonNode data = envelope.get("data");
        if (data == null || data.isNull()) {
            throw new ChatmaidProtocolException("Chatmaid's response to " + request.name()
                    + " has no data: expected {\"success\": true, \"data\": …}");
        }
        return data;
    }

    private <T> List<T> rows(ApiRequest request, JsonNode rows, Class<T> type) {
        List<T> list = new ArrayList<>();
        array(request, rows).forEach(row -> list.add(read(request, row, type)));
        return list;
    }

    /** The rows that can be read. A row that can't be read does not affect the others. */
    private <T> List<T> readableRows(ApiRequest request, JsonNode rows, Class<T> type) {
        List<T> list = new ArrayList<>();
        for (JsonNode row : array(request, rows)) {
            try {
                list.add(read(request, row, type));
            } catch (ChatmaidProtocolException e) {
                LOG.warn(
                        "A row with id {} was left out; the others of its page are not affected: {}",
                        redaction.clean(row.path("id").toString()),
                        e.getMessage());
            }
        }
        return list;
    }

    private static JsonNode array(ApiRequest request, JsonNode rows) {
        if (rows == null || !rows.isArray()) {
            throw new ChatmaidProtocolException(
                    "Chatmaid's response to " + request.name() + " has no list in data: expected an array");
        }
        return rows;
    }

    private <T> T read(ApiRequest request, JsonNode node, Class<T> type) {
        if (!node.isObject()) {
            throw new ChatmaidProtocolException("Chatmaid's response to " + request.name() + " has a "
                    + node.getNodeType() + ": expected the object " + type.getSimpleName());
        }
        try {
            T value = json.treeToValue(node, type);
            unknownValues.checkFields(value);
            return checked(value);
        } catch (JsonProcessingException e) {
            throw new ChatmaidProtocolException("Chatmaid's response to " + request.name() + " is not a valid "
                    + type.getSimpleName() + ": " + unreadable(e));
        }
    }

    /** The name of the field that can't be read. The message of Jackson would quote its value. */
    private static String unreadable(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                        && mapping.getPath().get(0).getFieldName() != null
                ? "its field " + mapping.getPath().get(0).getFieldName() + " can't be read"
                : "a field can't be read";
    }

    /** The body as JSON, or {@code null} if it is not JSON. */
    private JsonNode parse(ApiResponse response) {
        if (response.body() == null) {
            return null;
        }
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            return null;
        }
    }
}
