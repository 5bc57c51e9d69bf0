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
package net.chatmaid.camel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import net.chatmaid.camel.model.SendRequest;

/** Reads a send from its fields. One that a send does not have is refused: it would be lost silently. */
final class SendJson {

    private static final String FIELDS = "from (or fromPhoneId), to, content, mediaUrls and idempotencyKey";

    private static final ObjectReader SEND = BodyJson.mapper()
            .readerFor(SendRequest.class)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

    private SendJson() {}

    /**
     * @param fields a {@code Map} or a {@code JsonNode}
     * @throws net.chatmaid.camel.client.ChatmaidValidationException when they are no send's
     */
    static SendRequest of(Object fields) {
        JsonNode node;
        try {
            node = BodyJson.tree(fields);
        } catch (IllegalArgumentException e) {
            throw Refusal.of("the body's fields can't be read: " + e.getMessage());
        }
        if (!node.isObject()) {
            throw Refusal.of("the body is a JSON " + node.getNodeType() + ": expected an object with " + FIELDS);
        }
        try {
            return SEND.readValue(node);
        } catch (UnrecognizedPropertyException e) {
            throw Refusal.of("the body has a field '" + e.getPropertyName() + "': a send knows " + FIELDS);
        } catch (JsonProcessingException e) {
            throw Refusal.of("the body's fields can't be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param json the text of a JSON object, in UTF-8; not closed
     * @throws IOException when the stream can't be read
     * @throws net.chatmaid.camel.client.ChatmaidValidationException when it is no JSON, or no send's
     */
    static SendRequest of(InputStream json) throws IOException {
        JsonNode node;
        try {
            node = BodyJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw Refusal.of("the body is not JSON: " + e.getOriginalMessage());
        }
        return of((Object) node);
    }
}
