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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.SendResult;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.tracking.StageWaits;
import org.apache.camel.Exchange;

/** {@code to("chatmaid:send")}: sends one message, and waits for what becomes of it where the route says so. */
record SendCall(SendFields fields, Sender sender) implements Call {

    /** Makes the request; {@code made} says whether its idempotency key was made for it. */
    @FunctionalInterface
    interface Sender {
        CompletableFuture<SendResult> send(SendRequest request, boolean made);
    }

    static CallFactory.ClientCall create(ChatmaidEndpoint endpoint) {
        ChatmaidConfiguration options = endpoint.getConfiguration();
        SendFields fields = SendFields.of(endpoint.getCamelContext(), options);
        if (options.getWaitFor() == null) {
            return client -> new SendCall(fields, sender(client));
        }
        if (options.getWaitTimeout() <= 0) {
            throw new IllegalArgumentException(
                    "waitTimeout is " + options.getWaitTimeout() + " ms: expected more than 0, such as 5m");
        }
        Duration timeout = Duration.ofMillis(options.getWaitTimeout());
        return client -> {
            endpoint.getComponent().testKeyNotices().waitFor(options.getWaitFor(), client);
            StageWaits waits = endpoint.getComponent().waits(client);
            Sender sender = sender(client);
            return new SendCall(
                    fields,
                    (request, made) -> waits.send(() -> sender.send(request, made), options.getWaitFor(), timeout));
        };
    }

    private static Sender sender(ChatmaidClient client) {
        return (request, made) -> made ? client.sendUnderMadeKey(request) : client.send(request);
    }

    @Override
    public CompletableFuture<SendReply> make(Exchange exchange) {
        SendRequest request = fields.read(exchange);
        boolean keyed =
                request.idempotencyKey() != null && !request.idempotencyKey().isBlank();
        // made from what the route gave, not from the sender that is looked up: that may change between redeliveries
        SendRequest sent = keyed ? request : request.withIdempotencyKey(MadeKey.of(exchange, request));
        return sender.send(sent, !keyed).thenApply(result -> {
            MadeKey.forget(exchange);
            return new SendReply(result);
        });
    }
}
