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
package net.chatmaid.camel.consumer.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import net.chatmaid.camel.consumer.Change;
import net.chatmaid.camel.consumer.IdempotentRouter;
import net.chatmaid.camel.webhook.WebhookEvent;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.AsyncProcessorConverterHelper;
import org.apache.camel.support.AsyncProcessorSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes the HTTP exchange of a webhook, and responds when its changes were routed: each in an exchange of its own,
 * once, by the repositories that the polling consumers use. Never leaves an exception in the HTTP exchange. A wait
 * holds no thread. Thread-safe.
 */
public final class WebhookHandler extends AsyncProcessorSupport {

    /** The maximum time to wait for a change that is being routed elsewhere, as Chatmaid waits for the response. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(WebhookHandler.class);

    private final Processor next;
    private final RouterFactory routers;
    private final Function<Change, Exchange> exchanges;
    private final Executor executor;
    private final Duration timeout;
    private final WebhookSettings settings;
    private final WebhookVerifier verifier;
    private final Supplier<WebhookListener> listeners;
    private WebhookListener listener;
    private WebhookDispatcher.Context context;
    private IdempotentRouter router;

    /** Creates the router when the handler starts. */
    @FunctionalInterface
    public interface RouterFactory {
        IdempotentRouter open(AsyncProcessor next) throws Exception;
    }

    /**
     * @param next processes the exchanges
     * @param exchanges creates the exchange of a change
     * @param executor continues after a wait, on a thread that may block
     * @param timeout the maximum time to wait for a change that is being routed elsewhere
     * @param listeners provides the listener for responses when the handler starts
     */
    public WebhookHandler(
            WebhookSettings settings,
            Processor next,
            RouterFactory routers,
            Function<Change, Exchange> exchanges,
            Executor executor,
            Duration timeout,
            Clock clock,
            Supplier<WebhookListener> listeners) {
        this.settings = settings;
        this.next = next;
        this.routers = routers;
        this.exchanges = exchanges;
        this.executor = executor;
        this.timeout = timeout;
        this.listeners = listeners;
        this.verifier = new WebhookVerifier(settings, clock);
    }

    @Override
    protected void doStart() throws Exception {
        listener = listeners.get();
        router = routers.open(AsyncProcessorConverterHelper.convert(next));
        context = new WebhookDispatcher.Context(router, new ConcurrentHashMap<>(), exchanges, executor, timeout);
    }

    @Override
    protected void doStop() throws Exception {
        if (router != null) {
            router.close();
        }
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CompletableFuture<WebhookResponse> response = respond(verifier.verify(exchange));
        if (response.isDone()) {
            complete(response.join(), exchange);
            callback.done(true);
            return true;
        }
        response.thenAccept(end -> {
            complete(end, exchange);
            callback.done(false);
        });
        return false;
    }

    private void complete(WebhookResponse response, Exchange exchange) {
        response.into(exchange);
        try {
            listener.onResponse(response);
        } catch (RuntimeException | Error e) {
            LOG.warn("A response to a webhook could not be counted in the metrics. The response is not affected", e);
        }
    }

    private CompletableFuture<WebhookResponse> respond(Verification verification) {
        if (verification instanceof Verification.Verified verified) {
            return route(verified);
        }
        return CompletableFuture.completedFuture(((Verification.Rejected) verification).response());
    }

    private CompletableFuture<WebhookResponse> route(Verification.Verified verified) {
        WebhookEvent event = verified.event();
        if (!event.isKnown() || !settings.selects(event.event())) {
            return CompletableFuture.completedFuture(WebhookResponse.IGNORED);
        }
        return WebhookDispatcher.route(context, WebhookChanges.of(event, verified.body(), settings::selects));
    }
}
