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

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import net.chatmaid.camel.model.ModelJson;
import net.chatmaid.camel.model.Page;
import net.chatmaid.camel.model.Pagination;

/**
 * Reads a successful response in its usual form, {@code {"success": true, "data": …}}, without a tree. The result is
 * empty for any other form and if a field can't be read: {@link ResponseReader} then reads the response by a tree, and
 * decides what is wrong. The records are the same as those of a tree, apart from a field that is twice in a record and
 * from a number with a fraction in a text field, which keeps its form. Thread-safe.
 */
final class StreamReader {

    private final JsonMapper json;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    StreamReader(JsonMapper json) {
        this.json = json;
    }

    private record Envelope<T>(T data, Pagination pagination) {}

    /** Reads {@code data}. The parser is at its first token. */
    @FunctionalInterface
    private interface DataReader<T> {
        T read(JsonParser parser) throws IOException;
    }

    private static final class OtherFormException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    <T> Optional<T> one(byte[] body, Class<T> type) {
        return envelope(body, parser -> row(parser, type)).map(Envelope::data);
    }

    <T> Optional<List<T>> list(byte[] body, Class<T> type) {
        return envelope(body, parser -> rows(parser, type)).map(Envelope::data);
    }

    /** {@code pagination} may be in {@code data} or beside it. */
    <T> Optional<Page<T>> page(byte[] body, Class<T> type) {
        return envelope(
                        body,
                        parser -> parser.hasToken(JsonToken.START_ARRAY)
                                ? new Page<>(rows(parser, type), null)
                                : object(parser, it -> rows(it, type), Page::new))
                .filter(envelope ->
                        envelope.pagination() == null || envelope.data().pagination() == null)
                .map(envelope -> envelope.pagination() == null
                        ? envelope.data()
                        : new Page<>(envelope.data().data(), envelope.pagination()));
    }

    private <T> Optional<Envelope<T>> envelope(byte[] body, DataReader<T> data) {
        try (JsonParser parser = json.createParser(body)) {
            parser.nextToken();
            Envelope<T> envelope = object(parser, data, Envelope::new);
            return parser.nextToken() == null ? Optional.of(envelope) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Reads an object with {@code data} and perhaps {@code pagination}, each at most once. */
    private <T, R> R object(JsonParser parser, DataReader<T> reader, BiFunction<T, Pagination, R> result)
            throws IOException {
        require(parser.hasToken(JsonToken.START_OBJECT));
        T data = null;
        Pagination pagination = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "success" -> require(value == JsonToken.VALUE_TRUE);
                case "data" -> {
                    require(data == null);
                    data = reader.read(parser);
                }
                case "pagination" -> {
                    require(pagination == null);
                    pagination = row(parser, Pagination.class);
                }
                default -> parser.skipChildren();
            }
        }
        require(data != null);
        return result.apply(data, pagination);
    }

    private <T> List<T> rows(JsonParser parser, Class<T> type) throws IOException {
        require(parser.hasToken(JsonToken.START_ARRAY));
        List<T> rows = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            rows.add(row(parser, type));
        }
        return rows;
    }

    private <T> T row(JsonParser parser, Class<T> type) throws IOException {
        require(parser.hasToken(JsonToken.START_OBJECT));
        return readers.computeIfAbsent(type, it -> ModelJson.strictReader(json, it))
                .readValue(parser);
    }

    private static void require(boolean isUsualForm) throws OtherFormException {
        if (!isUsualForm) {
            throw new OtherFormException();
        }
    }
}
