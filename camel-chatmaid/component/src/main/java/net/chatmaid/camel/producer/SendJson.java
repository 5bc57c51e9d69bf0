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
package net.chatmaid.camel.producer;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import net.chatmaid.camel.json.RecordJson;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.producer.field.ListReader;
import net.chatmaid.camel.producer.field.Rejection;
import net.chatmaid.camel.producer.field.TextReader;

/** Reads a send from its fields in a {@code Map}, a {@code JsonNode} or JSON. Thread-safe. */
final class SendJson {

    static final String FIELDS = "from (or fromPhoneId), to, content, mediaUrls and idempotencyKey";

    /** A reader that rejects a text after the object and duplicate fields, as one of two values would be lost. */
    private static final ObjectReader JSON = RecordJson.mapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private SendJson() {}

    /**
     * Reads a send from a body.
     *
     * @param body a {@code Map}, a {@code JsonNode}, or a text, bytes or a stream with JSON
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if a field is unknown or not valid
     */
    static SendRequest of(TextReader reader, Object body) {
        SendBody fields = fields(body instanceof Map<?, ?> || body instanceof JsonNode ? body : parse(reader, body));
        fields.rejectUnknown();
        return SendRequest.builder()
                .from(fields.take("from", value -> reader.read("from", "in the body", value)))
                .to(fields.take("to", value -> reader.read("to", "in the body", value)))
                .content(fields.take("content", value -> reader.read("content", "in the body", value)))
                .mediaUrls(
                        fields.take("mediaUrls", value -> ListReader.read(reader, "mediaUrls", "in the body", value)))
                .idempotencyKey(
                        fields.take("idempotencyKey", value -> reader.read("idempotencyKey", "in the body", value)))
                .build();
    }

    /**
     * Returns the fields of a {@code Map}, a {@code SendRequest} or a {@code JsonNode}.
     *
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if it is JSON other than an object
     */
    static SendBody fields(Object body) {
        if (body instanceof SendRequest request) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("from", request.from());
            fields.put("to", request.to());
            fields.put("content", request.content());
            fields.put("mediaUrls", request.mediaUrls());
            fields.put("idempotencyKey", request.idempotencyKey());
            return new SendBody(fields);
        }
        if (body instanceof Map<?, ?> fields) {
            return new SendBody(fields);
        }
        JsonNode node = (JsonNode) body;
        if (!node.isObject()) {
            throw Rejection.of("the body is a JSON " + node.getNodeType() + ": expected an object with " + FIELDS);
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return new SendBody(fields);
    }

    /**
     * Parses JSON. Bytes are in UTF-8, UTF-16 or UTF-32, with or without a byte order mark.
     *
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if it is not JSON
     */
    static JsonNode parse(TextReader reader, Object body) {
        try {
            if (body instanceof byte[] bytes) {
                return JSON.readTree(bytes);
            }
            if (body instanceof CharSequence || body instanceof Reader) {
                String text = reader.read("bodyFormat", "in the body", body);
                return JSON.readTree(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
            }
            InputStream bytes =
                    reader.context().getTypeConverter().convertTo(InputStream.class, reader.exchange(), body);
            return bytes == null
                    ? parse(reader, String.valueOf(reader.read("bodyFormat", "in the body", body)))
                    : JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            // not the message of Jackson, which quotes the text
            throw Rejection.of("the body is not JSON" + place(e.getLocation()) + ": expected an object with " + FIELDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
