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
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.InboundQuery;
import net.chatmaid.camel.header.ChangeHeaders;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.MessageIdField;
import org.apache.camel.Exchange;

/** {@code to("chatmaid:inbound")}: lists received messages, or looks one up. */
record InboundOperation(MessageIdField messageId, ListOptions list) implements Operation {

    static Builder create(FieldOptions options) {
        ListOptions list = ListOptions.of(options);
        if (list.status() != null) {
            throw new IllegalArgumentException(
                    "Option status is '" + list.status() + "': expected no value, as received messages have no status");
        }
        MessageIdField messageId = MessageIdField.received(options);
        return client -> new InboundOperation(messageId, list);
    }

    @Override
    public CompletableFuture<? extends Reply> execute(Exchange exchange, ChatmaidClient client) {
        String id = messageId.of(exchange);
        if (id != null) {
            return client.inboundMessage(id)
                    .thenApply(message -> (Reply) out -> ChangeHeaders.put(message, out.getMessage()));
        }
        InboundQuery query = new InboundQuery(list.phoneNumberId(), list.page(exchange), list.limit());
        return switch (list.fetch()) {
            case page ->
                client.inbound(query).thenApply(page -> (Reply) out -> ListOptions.put(page, out.getMessage()));
            case all -> client.allInbound(query).thenApply(Reply::body);
        };
    }
}
