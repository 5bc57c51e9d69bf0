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
package net.chatmaid.camel.consumer.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import net.chatmaid.camel.webhook.ChatmaidWebhook;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;

/** The HTTP request of a webhook in an exchange, from any HTTP component. */
final class WebhookRequest {

    private static final String JSON = "application/json";
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int MAX_DIGITS = 18;

    private final Message message;

    WebhookRequest(Exchange exchange) {
        this.message = exchange.getMessage();
    }

    boolean isPost() {
        String method = message.getHeader(Exchange.HTTP_METHOD, String.class);
        // without a method the exchange does not come from HTTP
        return method == null || method.equalsIgnoreCase("POST");
    }

    boolean isJson() {
        String type = single(Exchange.CONTENT_TYPE).orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end))
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals(JSON);
    }

    Optional<String> signature() {
        return single(ChatmaidWebhook.SIGNATURE);
    }

    /** Whether the header names another event than the body. A missing header does not contradict. */
    boolean contradicts(String event) {
        return message.getHeader(ChatmaidWebhook.EVENT) != null
                && !single(ChatmaidWebhook.EVENT).filter(event::equals).isPresent();
    }

    /**
     * The bytes as they were received. Reads at most one byte more than allowed. Blocks while a stream does.
     *
     * @return empty if there are more than {@code maxSize}
     */
    Optional<byte[]> body(int maxSize) throws IOException {
        if (declaresMore(maxSize)) {
            return Optional.empty();
        }
        return Optional.of(bytes(message.getBody(), maxSize)).filter(all -> all.length <= maxSize);
    }

    private byte[] bytes(Object body, int maxSize) throws IOException {
        if (body == null) {
            return new byte[0];
        }
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        if (body instanceof String text) {
            // not by the charset of the request, which may be any text
            return text.getBytes(UTF_8);
        }
        if (body instanceof InputStream stream) {
            return read(stream, maxSize);
        }
        try (InputStream stream = message.getBody(InputStream.class)) {
            if (stream == null) {
                // no message, as only its class is logged
                throw new IOException();
            }
            return read(stream, maxSize);
        }
    }

    /** Whether the Content-Length exceeds the limit. A lower one is not trusted. */
    private boolean declaresMore(int maxSize) {
        return single(Exchange.CONTENT_LENGTH)
                .map(String::strip)
                .filter(length -> DIGITS.matcher(length).matches())
                .filter(length -> length.length() > MAX_DIGITS || Long.parseLong(length) > maxSize)
                .isPresent();
    }

    private static byte[] read(InputStream stream, int maxSize) throws IOException {
        if (stream instanceof StreamCache cache) {
            cache.reset();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        for (int left = maxSize; left >= 0; ) {
            // one byte more than allowed shows that there are too many
            int read = stream.read(some, 0, (int) Math.min(some.length, left + 1L));
            if (read < 0) {
                break;
            }
            all.write(some, 0, read);
            left -= read;
        }
        return all.toByteArray();
    }

    /** The value of a header that has one value; several different values count as none. */
    private Optional<String> single(String name) {
        Object value = message.getHeader(name);
        if (value instanceof List<?> values) {
            value = values.stream().distinct().count() == 1 ? values.get(0) : null;
        }
        return Optional.ofNullable(value).map(Object::toString);
    }
}
