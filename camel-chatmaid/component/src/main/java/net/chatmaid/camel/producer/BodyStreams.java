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

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;

/**
 * The content of streams that can be read once, kept until the send succeeds. Camel's redelivery restores the original
 * message, whose stream is then used up, so the send is repeated with the kept content. Thread-safe, as a copy of the
 * exchange shares it.
 */
public final class BodyStreams {

    private static final String PROPERTY = "CamelChatmaidStreams";

    /** Bytes, a text, or the exception of a stream that failed, as its content is not complete. */
    private final Map<Object, Object> read = new IdentityHashMap<>();

    private BodyStreams() {}

    /** Replaces the body by one that can be read repeatedly, if it is a stream that can be read once. */
    public static void keepBody(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (isReadOnce(body)) {
            exchange.getMessage().setBody(rereadable(exchange, body));
        }
    }

    /**
     * Returns a stream with the same content from the beginning, if the value is a stream that can be read once;
     * otherwise the value.
     */
    public static Object rereadable(Exchange exchange, Object value) {
        if (!isReadOnce(value)) {
            return value;
        }
        BodyStreams streams = exchange.getProperty(PROPERTY, BodyStreams.class);
        if (streams == null) {
            streams = new BodyStreams();
            exchange.setProperty(PROPERTY, streams);
        }
        return streams.open(value);
    }

    public static boolean isReadOnce(Object value) {
        return (value instanceof InputStream || value instanceof Reader) && !(value instanceof StreamCache);
    }

    static void forget(Exchange exchange) {
        exchange.removeProperty(PROPERTY);
    }

    private synchronized Object open(Object stream) {
        Object content = read.computeIfAbsent(stream, BodyStreams::readAll);
        if (content instanceof IOException broken) {
            throw new UncheckedIOException(
                    "A stream of the message could not be read to its end, so no request was made. A redelivery needs a new stream",
                    broken);
        }
        return content instanceof byte[] bytes ? new InputStreamCache(bytes) : new ReaderCache((String) content);
    }

    private static Object readAll(Object stream) {
        try (AutoCloseable closed = (AutoCloseable) stream) {
            if (closed instanceof InputStream bytes) {
                return bytes.readAllBytes();
            }
            StringWriter text = new StringWriter();
            ((Reader) closed).transferTo(text);
            return text.toString();
        } catch (IOException e) {
            return e;
        } catch (Exception e) {
            return new IOException(e);
        }
    }
}
