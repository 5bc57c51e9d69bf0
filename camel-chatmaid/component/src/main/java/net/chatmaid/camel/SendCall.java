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
import net.chatmaid.camel.model.SendRequest;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/** {@code to("chatmaid:send")}: sends one message. */
record SendCall(SendFields fields, ChatmaidClient client) implements Call {

    static CallFactory.ClientCall create(CamelContext context, ChatmaidConfiguration options) {
        SendFields fields = SendFields.of(context, options);
        return client -> new SendCall(fields, client);
    }

    @Override
    public CompletableFuture<MessageReply> make(Exchange exchange) {
        SendRequest request = fields.read(exchange);
        boolean keyed =
                request.idempotencyKey() != null && !request.idempotencyKey().isBlank();
        // made from what the route gave, not from the sender that is looked up: that may change between redeliveries
        SendRequest sent = keyed ? request : request.withIdempotencyKey(MadeKey.of(exchange, request));
        return client.send(sent).thenApply(message -> {
            MadeKey.forget(exchange);
            return new MessageReply(message);
        });
    }
}
