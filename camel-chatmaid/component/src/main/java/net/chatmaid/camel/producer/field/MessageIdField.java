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
import java.util.Map;
import java.util.regex.Pattern;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.producer.BodyStreams;
import net.chatmaid.camel.producer.InputHeaders;
import net.chatmaid.camel.producer.field.ExchangeField.FieldValue;
import org.apache.camel.Exchange;

/**
 * The id of the message to look up: the endpoint's option, otherwise the body, otherwise the header, otherwise the
 * component's default. The body takes precedence over the header, as the header may belong to a message that was sent
 * or emitted before.
 */
public final class MessageIdField {

    private static final Pattern SENT = Pattern.compile("msg_\\S{1,196}");
    private static final Pattern RECEIVED = Pattern.compile("inmsg_\\S{1,194}");

    private final ExchangeField<String> field;
    private final Pattern own;
    private final Pattern other;

    private MessageIdField(FieldOptions options, Pattern own, Pattern other) {
        this.field = ExchangeField.text(
                "messageId", ChatmaidConstants.MESSAGE_ID, options, ChatmaidConfiguration::getMessageId);
        this.own = own;
        this.other = other;
    }

    /** Creates a field for the id of a message that was sent. */
    public static MessageIdField sent(FieldOptions options) {
        return new MessageIdField(options, SENT, RECEIVED);
    }

    /** Creates a field for the id of a message that was received. */
    public static MessageIdField received(FieldOptions options) {
        return new MessageIdField(options, RECEIVED, SENT);
    }

    /** Returns the id; {@code null} if there is none. */
    public String of(Exchange exchange) {
        FieldValue<String> option = field.ofOption(exchange);
        if (option.isDecided()) {
            return option.value();
        }
        String body = fromBody(exchange);
        if (body != null) {
            return body;
        }
        String header = field.ofHeader(exchange, new InputHeaders()).value();
        boolean isOther = header == null || other.matcher(header).matches();
        return isOther ? field.byDefault(exchange) : header;
    }

    private String fromBody(Exchange exchange) {
        Object id = id(exchange.getMessage().getBody());
        TextReader reader = TextReader.of(exchange);
        if (id == null || !reader.isText(id)) {
            return null;
        }
        BodyStreams.keepBody(exchange);
        String text = reader.read("messageId", "in the body", id);
        boolean isId = text != null && own.matcher(text.strip()).matches();
        return isId ? text.strip() : null;
    }

    /** The value in a body that may be an id: the id of a record or of fields, otherwise the body itself. */
    private static Object id(Object body) {
        if (body instanceof Message message) {
            return message.id();
        }
        if (body instanceof StatusChange change) {
            return change.message().id();
        }
        if (body instanceof InboundMessage message) {
            return message.id();
        }
        if (body instanceof Map<?, ?> fields) {
            return fields.get("message") instanceof Map<?, ?> message ? message.get("id") : fields.get("id");
        }
        if (body instanceof JsonNode node && node.isObject()) {
            return node.path("message").isObject() ? node.get("message").get("id") : node.get("id");
        }
        return body;
    }
}
