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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.Futures;
import net.chatmaid.camel.producer.Operation;
import net.chatmaid.camel.trace.ExchangeTrace;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes the operation for each exchange. Completes on the calling thread if nothing has to wait; otherwise calls
 * back once, from another thread, with the response or the exception set.
 */
final class ChatmaidProducer extends DefaultAsyncProducer {

    private static final Logger LOG = LoggerFactory.getLogger(ChatmaidProducer.class);

    private final Operation.Builder builder;
    private volatile Operation operation;
    private ChatmaidClient client;
    private boolean traced;

    ChatmaidProducer(ChatmaidEndpoint endpoint, Operation.Builder builder) {
        super(endpoint);
        this.builder = builder;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ChatmaidEndpoint endpoint = (ChatmaidEndpoint) getEndpoint();
        client = endpoint.client();
        traced = ExchangeTrace.isRecorded(getEndpoint().getCamelContext());
        endpoint.getComponent().testKeyLog().operation(endpoint.getOperation(), client);
        operation = builder.with(client);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CompletableFuture<? extends Operation.Reply> response;
        try {
            response = started().execute(exchange, traced ? ExchangeTrace.view(client, exchange) : client);
        } catch (Exception e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
        if (response.isDone()) {
            response.whenComplete((reply, failure) -> finish(exchange, reply, failure, callback, true));
            return true;
        }
        // the route may block, so it must not continue on the thread that made the request
        response.whenComplete(
                (reply, failure) -> continueRoute(() -> finish(exchange, reply, failure, callback, false)));
        return false;
    }

    /** Runs the rest once: on this thread if no other takes it, as otherwise the exchange would never end. */
    private void continueRoute(Runnable rest) {
        AtomicBoolean begun = new AtomicBoolean();
        Runnable once = () -> {
            if (begun.compareAndSet(false, true)) {
                rest.run();
            }
        };
        try {
            ((ChatmaidEndpoint) getEndpoint()).getComponent().continueRoute(once);
        } catch (RuntimeException | Error e) {
            LOG.debug("An exchange continues on the thread that has its response, as no other one takes it", e);
            once.run();
        }
    }

    /** Camel does not start the producers of endpoints that are first used while the context stops. */
    private Operation started() {
        if (operation == null) {
            throw new RejectedExecutionException(
                    getEndpoint() + " made no request, as the Camel context stops. Repeat it after the restart");
        }
        return operation;
    }

    private static void finish(
            Exchange exchange, Operation.Reply reply, Throwable failure, AsyncCallback callback, boolean sync) {
        try {
            setResult(exchange, reply, failure);
        } finally {
            callback.done(sync);
        }
    }

    private static void setResult(Exchange exchange, Operation.Reply reply, Throwable failure) {
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
