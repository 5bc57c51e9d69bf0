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

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import net.chatmaid.camel.BodyFormat;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.producer.field.Rejection;
import net.chatmaid.camel.producer.field.TextReader;
import org.apache.camel.Exchange;
import org.apache.camel.support.MessageHelper;

/**
 * Reads the fields of a send from a body. A text is the content and is not parsed, unless the route sets bodyFormat to
 * JSON: otherwise the text of a stranger could choose the recipient.
 */
final class SendBodyReader {

    private final BodyFormat format;

    SendBodyReader(BodyFormat format) {
        this.format = format;
    }

    /**
     * @param hasContent whether the content is already known, so that a text in the body is not read
     * @param isEnough whether the message can be sent without the body, so that a body without fields is ignored
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if the body contains no message
     */
    SendBody read(Exchange exchange, boolean hasContent, boolean isEnough) {
        MessageHelper.resetStreamCache(exchange.getMessage());
        Object body = exchange.getMessage().getBody();
        if (body == null) {
            return SendBody.NONE;
        }
        if (hasFields(body)) {
            return fields(body, isEnough);
        }
        if (format != BodyFormat.json && hasContent) {
            return SendBody.NONE;
        }
        BodyStreams.keepBody(exchange);
        body = exchange.getMessage().getBody();
        if (format != BodyFormat.json) {
            return new SendBody(Map.of("content", body));
        }
        TextReader reader = TextReader.of(exchange);
        if (reader.isText(body)) {
            return fields(SendJson.parse(reader, body), isEnough);
        }
        if (isEnough) {
            return SendBody.NONE;
        }
        throw Rejection.of(
                "bodyFormat is json, but the body is a "
                        + body.getClass().getTypeName()
                        + ": expected a text (String, bytes, stream, file), a Map, a JsonNode or a SendRequest; convert it first");
    }

    /** Whether a body has fields. A JSON value that is not an object or array is a text. */
    private boolean hasFields(Object body) {
        return body instanceof SendRequest
                || body instanceof Map<?, ?>
                || body instanceof JsonNode node && (node.isContainerNode() || format == BodyFormat.json);
    }

    private static SendBody fields(Object body, boolean isEnough) {
        boolean none = isEnough && body instanceof JsonNode node && !node.isObject();
        return none ? SendBody.NONE : SendJson.fields(body);
    }
}
