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
import net.chatmaid.camel.client.MessageQuery;
import net.chatmaid.camel.producer.field.FieldOptions;
import org.apache.camel.Exchange;

/** {@code to("chatmaid:messages")}: lists messages. */
record MessagesOperation(ListOptions list) implements Operation {

    static Builder create(FieldOptions options) {
        ListOptions list = ListOptions.of(options);
        return client -> new MessagesOperation(list);
    }

    @Override
    public CompletableFuture<? extends Reply> execute(Exchange exchange, ChatmaidClient client) {
        MessageQuery query = new MessageQuery(list.phoneNumberId(), list.status(), list.page(exchange), list.limit());
        return switch (list.fetch()) {
            case page ->
                client.messages(query).thenApply(page -> (Reply) out -> ListOptions.put(page, out.getMessage()));
            case all -> client.allMessages(query).thenApply(Reply::body);
        };
    }
}
