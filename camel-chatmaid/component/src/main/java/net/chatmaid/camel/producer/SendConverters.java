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
import java.io.InputStream;
import java.util.Map;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.producer.field.TextReader;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;

/** Camel's type converters from fields and JSON to a send. Thread-safe. Only reading a stream blocks. */
@Converter(generateLoader = true)
public final class SendConverters implements CamelContextAware {

    private CamelContext context;

    /**
     * Converts fields to a send.
     *
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if a field is unknown or not valid
     */
    @Converter
    public SendRequest toSendRequest(Map<?, ?> fields, Exchange exchange) {
        return send(fields, exchange);
    }

    /**
     * Converts fields to a send.
     *
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if it is not an object, or a field is unknown or
     *     not valid
     */
    @Converter
    public SendRequest toSendRequest(JsonNode fields, Exchange exchange) {
        return send(fields, exchange);
    }

    /**
     * Converts a JSON object to a send.
     *
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if it is not JSON, or a field is unknown or not
     *     valid
     */
    @Converter
    public SendRequest toSendRequest(String json, Exchange exchange) {
        return send(json, exchange);
    }

    /**
     * Converts a JSON object in UTF-8, UTF-16 or UTF-32 to a send.
     *
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if it is not JSON, or a field is unknown or not
     *     valid
     */
    @Converter
    public SendRequest toSendRequest(byte[] json, Exchange exchange) {
        return send(json, exchange);
    }

    /**
     * Converts a JSON object in UTF-8, UTF-16 or UTF-32 to a send. Reads the stream to its end.
     *
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if it is not JSON, or a field is unknown or not
     *     valid
     */
    @Converter
    public SendRequest toSendRequest(InputStream json, Exchange exchange) {
        return send(json, exchange);
    }

    private SendRequest send(Object body, Exchange exchange) {
        return SendJson.of(exchange == null ? new TextReader(context, null) : TextReader.of(exchange), body);
    }

    @Override
    public CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext context) {
        this.context = context;
    }
}
