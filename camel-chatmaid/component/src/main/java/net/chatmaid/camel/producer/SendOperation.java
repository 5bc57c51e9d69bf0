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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.SendResult;
import net.chatmaid.camel.header.MessageHeaders;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.trace.SendTraces;
import net.chatmaid.camel.tracking.StatusWaiter;
import org.apache.camel.Exchange;

/** {@code to("chatmaid:send")}: sends a message, and waits for its status if {@code waitFor} is set. */
record SendOperation(SendFields fields, Sender sender) implements Operation {

    /** Sends a request. {@code isGenerated} says whether its idempotency key was generated for it. */
    @FunctionalInterface
    interface Sender {
        CompletableFuture<SendResult> send(ChatmaidClient client, SendRequest request, boolean isGenerated);
    }

    static Builder create(OperationContext setup) {
        ChatmaidConfiguration options = setup.options().endpoint();
        SendFields fields = SendFields.of(setup.options());
        if (options.getWaitFor() == null) {
            return client -> new SendOperation(fields, sender(setup.sendTraces()));
        }
        if (options.getWaitTimeout() <= 0) {
            throw new IllegalArgumentException(
                    "waitTimeout is " + options.getWaitTimeout() + " ms: expected more than 0, such as 5m");
        }
        Duration timeout = Duration.ofMillis(options.getWaitTimeout());
        return client -> {
            setup.testKeyLog().waitFor(options.getWaitFor(), client);
            StatusWaiter waiter = setup.statusWaiters().apply(client);
            Sender sender = sender(setup.sendTraces());
            return new SendOperation(
                    fields,
                    (view, request, isGenerated) ->
                            waiter.send(() -> sender.send(view, request, isGenerated), options.getWaitFor(), timeout));
        };
    }

    private static Sender sender(SendTraces traces) {
        return (client, request, isGenerated) ->
                traces.remember(client, isGenerated ? client.sendWithGeneratedKey(request) : client.send(request));
    }

    @Override
    public CompletableFuture<? extends Reply> execute(Exchange exchange, ChatmaidClient client) {
        InputHeaders headers = new InputHeaders();
        SendRequest request = fields.read(exchange, headers);
        boolean isGenerated = request.idempotencyKey() == null;
        // by the fields of the exchange, without the looked-up sender, which may change between redeliveries
        SendRequest sent = isGenerated ? request.withIdempotencyKey(GeneratedKey.of(exchange, request)) : request;
        return sender.send(client, sent, isGenerated).thenApply(result -> new SendReply(headers, result));
    }

    /**
     * Removes the input of the send, so that it is not used for another one. After a failure it remains for a
     * redelivery.
     */
    private record SendReply(InputHeaders headers, SendResult result) implements Reply {

        @Override
        public void into(Exchange exchange) {
            GeneratedKey.forget(exchange);
            BodyStreams.forget(exchange);
            headers.remove(exchange);
            MessageHeaders.put(result.message(), exchange.getMessage());
            exchange.getMessage().setHeader(ChatmaidConstants.DUPLICATE, result.duplicate());
        }
    }
}
