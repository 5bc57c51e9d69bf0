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

import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.header.MessageHeaders;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.MessageIdField;
import net.chatmaid.camel.producer.field.Rejection;
import org.apache.camel.Exchange;

/** {@code to("chatmaid:status")}: looks up a message. */
record StatusOperation(MessageIdField messageId) implements Operation {

    static Builder create(FieldOptions options) {
        MessageIdField messageId = MessageIdField.sent(options);
        return client -> new StatusOperation(messageId);
    }

    @Override
    public CompletableFuture<? extends Reply> execute(Exchange exchange, ChatmaidClient client) {
        String id = messageId.of(exchange);
        if (id == null) {
            throw Rejection.of(
                    "messageId is missing: expected it by the option messageId, in the body (a message id such"
                            + " as msg_abc123, or a Message), or in the header " + ChatmaidConstants.MESSAGE_ID);
        }
        return client.message(id).thenApply(message -> (Reply) out -> MessageHeaders.put(message, out.getMessage()));
    }
}
