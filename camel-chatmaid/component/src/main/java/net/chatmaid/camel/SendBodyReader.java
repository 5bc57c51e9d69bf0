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
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.SendRequest;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.apache.camel.support.MessageHelper;

/**
 * Reads a send's fields from a body. A text is the content and is never looked into, unless the route says that it is
 * JSON: else a stranger's text could choose the recipient.
 */
final class SendBodyReader {

    private static final SendRequest NOTHING = new SendRequest(null, null, null, null, null);

    private final BodyFormat format;

    SendBodyReader(BodyFormat format) {
        this.format = format;
    }

    /**
     * @param contentIsGiven whether the content comes from elsewhere, so that a text in the body does not matter
     * @throws ChatmaidValidationException when the body holds no message
     */
    SendRequest read(Exchange exchange, boolean contentIsGiven) {
        MessageHelper.resetStreamCache(exchange.getMessage());
        Object body = exchange.getMessage().getBody();
        if (body == null) {
            return NOTHING;
        }
        if (body instanceof SendRequest request) {
            return request;
        }
        if (body instanceof Map<?, ?> || body instanceof JsonNode) {
            return SendJson.of(body);
        }
        if (format == BodyFormat.json) {
            return SendJson.of(parse(text(exchange.getMessage(), body)));
        }
        if (contentIsGiven) {
            return NOTHING;
        }
        return new SendRequest(null, null, text(exchange.getMessage(), body), null, null);
    }

    private static JsonNode parse(String text) {
        try {
            return BodyJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw Refusal.of("bodyFormat is json, but the body is not JSON: " + e.getOriginalMessage());
        }
    }

    private static String text(Message message, Object body) {
        boolean isText = body instanceof CharSequence
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof Reader
                || body instanceof StreamCache
                || body instanceof WrappedFile
                || body instanceof File
                || body instanceof Path
                || body instanceof ByteBuffer
                || body instanceof Number
                || body instanceof Boolean
                || body instanceof Character
                || body instanceof Enum;
        String text = isText ? message.getBody(String.class) : null;
        if (text == null) {
            // anything has a toString, but nobody wants to receive it
            throw Refusal.of("the body is a " + body.getClass().getName()
                    + ": expected a text (String, bytes, stream, file), a Map, a JsonNode or a SendRequest; convert it"
                    + " first, or set the content by option or header");
        }
        return text;
    }
}
