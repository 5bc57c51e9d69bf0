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
import net.chatmaid.camel.client.Futures;
import net.chatmaid.camel.producer.Operation;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/**
 * Makes the operation's call for each exchange. Done on the calling thread when nothing has to wait; otherwise calls
 * back once, from a worker, with the response or the exception set.
 */
final class ChatmaidProducer extends DefaultAsyncProducer {

    private final Operation.Builder operation;
    private volatile Operation call;

    ChatmaidProducer(ChatmaidEndpoint endpoint, Operation.Builder operation) {
        super(endpoint);
        this.operation = operation;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ChatmaidEndpoint endpoint = (ChatmaidEndpoint) getEndpoint();
        ChatmaidClient client = endpoint.client();
        endpoint.getComponent().testKeyNotices().operation(endpoint.getOperation(), client);
        call = operation.with(client);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CompletableFuture<? extends Operation.Reply> answer;
        try {
            answer = call.make(exchange);
        } catch (Exception e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
        if (answer.isDone()) {
            answer.whenComplete((reply, failure) -> finish(exchange, reply, failure, callback, true));
            return true;
        }
        // the rest of the route on a thread of its own: it may block, and the one that made the request must not
        answer.whenComplete((reply, failure) -> ((ChatmaidEndpoint) getEndpoint())
                .getComponent()
                .follow(() -> finish(exchange, reply, failure, callback, false)));
        return false;
    }

    private static void finish(
            Exchange exchange, Operation.Reply reply, Throwable failure, AsyncCallback callback, boolean sync) {
        try {
            settle(exchange, reply, failure);
        } finally {
            callback.done(sync);
        }
    }

    private static void settle(Exchange exchange, Operation.Reply reply, Throwable failure) {
        if (failure != null) {
            exchange.setException(Futures.unwrap(failure));
            return;
        }
        try {
            reply.into(exchange);
        } catch (Throwable e) {
            exchange.setException(e);
        }
    }
}
