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
package net.chatmaid.camel.producer.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import net.chatmaid.camel.model.JsonRecord;
import net.chatmaid.camel.producer.BodyStreams;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/**
 * Reads a text from the value of an option, a header, a body or a field of a body. An object without a text of its own
 * is rejected, as the result of its {@code toString} is not meant for recipients.
 *
 * @param exchange {@code null} if a value is converted without an exchange
 */
public record TextReader(CamelContext context, Exchange exchange) {

    /** The types that are read by {@code toString}. Camel would fetch a URL. */
    private static final List<Class<?>> WRITTEN = List.of(
            CharSequence.class,
            Enum.class,
            TemporalAccessor.class,
            TemporalAmount.class,
            ZoneId.class,
            Date.class,
            UUID.class,
            URI.class,
            URL.class,
            Locale.class,
            Currency.class,
            Charset.class,
            Throwable.class);

    private static final List<Class<?>> CONVERTED = List.of(
            Number.class,
            Boolean.class,
            Character.class,
            byte[].class,
            char[].class,
            InputStream.class,
            Reader.class,
            StreamCache.class,
            WrappedFile.class,
            File.class,
            Path.class,
            ByteBuffer.class);

    private static final List<Class<?>> WITHOUT_TEXT =
            List.of(Map.class, Collection.class, Object[].class, JsonRecord.class);

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]*+");

    public static TextReader of(Exchange exchange) {
        return new TextReader(exchange.getContext(), exchange);
    }

    /** Whether the text has no visible characters; {@code true} for {@code null}. */
    static boolean isBlank(String text) {
        return text == null || BLANK.matcher(text).matches();
    }

    /**
     * Returns the text of a value.
     *
     * @param field the name of the field, for errors
     * @param given the source of the value, for errors, such as {@code in the header X}
     * @return {@code null} if the value is {@code null}, or if its text or the collection is empty
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if the value has no text of its own
     */
    public String read(String field, String given, Object value) {
        if (value == null || value instanceof Collection<?> list && list.isEmpty()) {
            return null;
        }
        if (value instanceof String text) {
            return text.isEmpty() ? null : text;
        }
        if (!isText(value)) {
            boolean several = value instanceof Collection<?> || value instanceof Object[];
            throw Rejection.of(field + " is given " + given + " as a "
                    + value.getClass().getTypeName()
                    + (several ? ", and takes one value" : ", which has no text of its own")
                    + ": expected a text (String, number, bytes, stream or file); convert it first");
        }
        String text = text(value);
        return text == null || text.isEmpty() ? null : text;
    }

    /** Whether the value has a text of its own. */
    public boolean isText(Object value) {
        if (value instanceof JsonNode node) {
            return node instanceof POJONode pojo
                    ? pojo.getPojo() == null || isText(pojo.getPojo())
                    : !node.isContainerNode();
        }
        if (isOneOf(WITHOUT_TEXT, value)) {
            return false;
        }
        return isOneOf(WRITTEN, value)
                || isOneOf(CONVERTED, value)
                || context.getTypeConverterRegistry().lookup(String.class, value.getClass()) != null;
    }

    private static boolean isOneOf(List<Class<?>> types, Object value) {
        for (Class<?> type : types) {
            if (type.isInstance(value)) {
                return true;
            }
        }
        return false;
    }

    private String text(Object value) {
        if (value instanceof JsonNode node) {
            return ofNode(node);
        }
        if (isOneOf(WRITTEN, value)) {
            return value.toString();
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return converted(bytes);
        }
        return converted(exchange == null ? value : BodyStreams.rereadable(exchange, value));
    }

    private String ofNode(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node instanceof POJONode pojo) {
            return pojo.getPojo() == null ? null : text(pojo.getPojo());
        }
        return node instanceof BinaryNode binary ? converted(binary.binaryValue()) : node.asText();
    }

    private String converted(Object value) {
        if (value instanceof StreamCache cache) {
            cache.reset();
        }
        return context.getTypeConverter().convertTo(String.class, exchange, value);
    }
}
