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
package net.chatmaid.camel.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Reads the records of this package from JSON and writes them as JSON. */
public final class ModelJson {

    /** Reads the records of the API leniently, and records that users write, such as {@link SendRequest}, strictly. */
    private static final class LenientRecords extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
            return RecordFields.of(description.getBeanClass())
                    .<JsonDeserializer<?>>map(fields -> new LenientDeserializer(deserializer, fields))
                    .orElse(deserializer);
        }
    }

    private ModelJson() {}

    /**
     * Returns a new mapper. Times are ISO 8601 texts with an offset, numbers of unknown fields keep all digits, and
     * unknown fields are not an error. In a record with {@code additional}, a field that can't be read is not an error
     * either: it is {@code null}, and its value is kept in {@code additional} under the name of the field.
     *
     * @return a mapper that is thread-safe
     */
    public static JsonMapper mapper() {
        return mapper(new JsonFactory());
    }

    /**
     * Returns a new mapper that uses a factory, such as one with read limits.
     *
     * @param factory the factory; not {@code null}
     * @return a mapper that is thread-safe
     */
    public static JsonMapper mapper(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .addModule(lenient())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * Returns a reader of a record that fails for a field that can't be read, where {@link #mapper()} leaves it out. It
     * needs less time and memory, as it reads the JSON without a tree.
     *
     * @param mapper a mapper of this class; not {@code null}
     * @param type a record of this package; not {@code null}
     * @return a reader that is thread-safe; when it reads from a parser, other values may follow
     */
    public static ObjectReader strictReader(JsonMapper mapper, Class<?> type) {
        return mapper.readerFor(type)
                .withAttribute(LenientDeserializer.STRICT, Boolean.TRUE)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * Returns the fields of a record whose values could not be read. They are {@code null} and kept in
     * {@code additional}.
     *
     * @param read a record of this package; any other object has no such fields
     * @return names as in JSON, a nested one with a dot ({@code stats.apiKeys}); never {@code null}
     */
    public static Set<String> unreadableFields(Object read) {
        return read instanceof Record one
                ? RecordFields.of(one.getClass())
                        .map(fields -> fields.unreadable(one))
                        .orElseGet(Set::of)
                : Set.of();
    }

    /**
     * Reads a time as the records do: ISO 8601 with a date, a time and an offset.
     *
     * @param text the time, such as {@code 2026-02-06T14:22:30.123Z}; not {@code null}
     * @return empty if the text is not such a time
     */
    public static Optional<Instant> time(String text) {
        return TimeFormat.of(text);
    }

    private static SimpleModule lenient() {
        return new SimpleModule("chatmaid-lenient")
                .setDeserializerModifier(new LenientRecords())
                .addDeserializer(Instant.class, new TimeDeserializer())
                .addDeserializer(MessageStatus.class, new TextDeserializer<>(MessageStatus.class, MessageStatus::of))
                .addDeserializer(ErrorCode.class, new TextDeserializer<>(ErrorCode.class, ErrorCode::of))
                .addDeserializer(InboundType.class, new TextDeserializer<>(InboundType.class, InboundType::of))
                .addDeserializer(
                        ConnectionStatus.class, new TextDeserializer<>(ConnectionStatus.class, ConnectionStatus::of));
    }
}
