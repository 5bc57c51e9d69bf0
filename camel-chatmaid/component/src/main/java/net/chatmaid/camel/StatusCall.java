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

import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.StatusChange;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/** {@code to("chatmaid:status")}: looks one message up. */
record StatusCall(ExchangeField messageId, ChatmaidClient client) implements Call {

    private static final Pattern MESSAGE_ID = Pattern.compile("msg_\\S{1,196}");

    static CallFactory.ClientCall create(CamelContext context, ChatmaidConfiguration options) {
        ExchangeField messageId =
                ExchangeField.of(context, ChatmaidConstants.MESSAGE_ID, "messageId", options.getMessageId());
        return client -> new StatusCall(messageId, client);
    }

    @Override
    public CompletableFuture<MessageReply> make(Exchange exchange) {
        String given = messageId.of(exchange);
        return client.message(given == null ? ofBody(exchange) : given).thenApply(MessageReply::new);
    }

    private static String ofBody(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof Message message && message.id() != null) {
            return message.id();
        }
        if (body instanceof StatusChange change && change.message().id() != null) {
            return change.message().id();
        }
        String text = body == null ? null : exchange.getMessage().getBody(String.class);
        if (text == null || !MESSAGE_ID.matcher(text.strip()).matches()) {
            throw Refusal.of("messageId is missing: expected it in the header " + ChatmaidConstants.MESSAGE_ID
                    + ", the option messageId, or the body (a message id such as msg_abc123, or a Message)");
        }
        return text.strip();
    }
}
