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
import net.chatmaid.camel.client.ChatmaidClient;
import org.apache.camel.Exchange;

/** {@code to("chatmaid:status")}: looks one message up. */
record StatusCall(MessageIdField messageId, ChatmaidClient client) implements Call {

    static CallFactory.ClientCall create(FieldOptions options) {
        MessageIdField messageId = MessageIdField.sent(options);
        return client -> new StatusCall(messageId, client);
    }

    @Override
    public CompletableFuture<MessageReply> make(Exchange exchange) {
        String id = messageId.of(exchange);
        if (id == null) {
            throw Refusal.of("messageId is missing: expected it by the option messageId, in the body (a message id such"
                    + " as msg_abc123, or a Message), or in the header " + ChatmaidConstants.MESSAGE_ID);
        }
        return client.message(id).thenApply(MessageReply::new);
    }
}
