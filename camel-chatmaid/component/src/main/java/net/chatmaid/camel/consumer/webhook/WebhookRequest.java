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
import net.chatmaid.camel.webhook.ChatmaidWebhook;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;

/** A webhook's HTTP request as an exchange brings it, whichever component that comes from. */
final class WebhookRequest {

    private static final String JSON = "application/json";
    private static final int LONGEST_LENGTH = 18;

    private final Message message;

    WebhookRequest(Exchange exchange) {
        this.message = exchange.getMessage();
    }

    boolean isPost() {
        String method = message.getHeader(Exchange.HTTP_METHOD, String.class);
        // without one it was not HTTP that brought it
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

    /** Whether the header names another event; none contradicts nothing. */
    boolean contradicts(String event) {
        return message.getHeader(ChatmaidWebhook.EVENT) != null
                && !single(ChatmaidWebhook.EVENT).filter(event::equals).isPresent();
    }

    /**
     * The bytes as they came, of which no more are read than it takes to see that they are too many. Blocks while a
     * stream does.
     *
     * @return empty when there are more than {@code most}
     */
    Optional<byte[]> body(int most) throws IOException {
        if (says(most)) {
            return Optional.empty();
        }
        return Optional.of(bytes(message.getBody(), most)).filter(all -> all.length <= most);
    }

    private byte[] bytes(Object body, int most) throws IOException {
        if (body == null) {
            return new byte[0];
        }
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        if (body instanceof String text) {
            // not by the charset that the request names, which may be any text
            return text.getBytes(UTF_8);
        }
        if (body instanceof InputStream stream) {
            return read(stream, most);
        }
        try (InputStream stream = message.getBody(InputStream.class)) {
            if (stream == null) {
                throw new IOException("A " + body.getClass().getName() + " has no bytes");
            }
            return read(stream, most);
        }
    }

    /** Whether the request's own word is that there are more; it is not believed that there are fewer. */
    private boolean says(int most) {
        return single(Exchange.CONTENT_LENGTH)
                .map(String::strip)
                .filter(length -> length.matches("\\d+"))
                .filter(length -> length.length() > LONGEST_LENGTH || Long.parseLong(length) > most)
                .isPresent();
    }

    private static byte[] read(InputStream stream, int most) throws IOException {
        if (stream instanceof StreamCache cache) {
            cache.reset();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        for (int left = most; left >= 0; ) {
            // one more than there may be: it shows
            int read = stream.read(some, 0, (int) Math.min(some.length, left + 1L));
            if (read < 0) {
                break;
            }
            all.write(some, 0, read);
            left -= read;
        }
        return all.toByteArray();
    }

    /** A header that came once; several that differ are none to rely on. */
    private Optional<String> single(String name) {
        Object value = message.getHeader(name);
        if (value instanceof List<?> values) {
            value = values.stream().distinct().count() == 1 ? values.get(0) : null;
        }
        return Optional.ofNullable(value).map(Object::toString);
    }
}
