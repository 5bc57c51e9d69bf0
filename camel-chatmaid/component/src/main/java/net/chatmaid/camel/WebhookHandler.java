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

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import net.chatmaid.camel.WebhookJudge.Verdict;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.AsyncProcessorConverterHelper;
import org.apache.camel.support.AsyncProcessorSupport;

/**
 * Takes the HTTP exchange of a webhook, and answers it when what the webhook says was routed: each thing in an exchange of
 * its own, once, by the repositories that the pollers use. Never leaves an exception in the HTTP exchange. Holds no
 * thread while it waits. Thread-safe.
 */
final class WebhookHandler extends AsyncProcessorSupport {

    /** Chatmaid waits for the answer, and a thread of the HTTP server may as well. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChatmaidEndpoint endpoint;
    private final Processor next;
    private final WebhookSettings settings;
    private final WebhookJudge judge;
    private WebhookDelivery.Means means;
    private OnceRouter router;

    /**
     * @param next is given the exchanges
     * @throws IllegalArgumentException when there is no secret, or an option is out of its range
     */
    WebhookHandler(ChatmaidEndpoint endpoint, Processor next, Clock clock) {
        this.endpoint = endpoint;
        this.next = next;
        this.settings = WebhookSettings.of(endpoint.getComponent().variables(), endpoint.getConfiguration());
        this.judge = new WebhookJudge(settings, clock);
    }

    @Override
    protected void doStart() throws Exception {
        router = OnceRouter.of(
                endpoint,
                endpoint.routedByWebhooks(),
                AsyncProcessorConverterHelper.convert(next),
                "Chatmaid is told to deliver it again");
        means = new WebhookDelivery.Means(
                router,
                new ConcurrentHashMap<>(),
                this::exchange,
                endpoint.getComponent()::follow,
                endpoint.getComponent().webhookPatience());
    }

    @Override
    protected void doStop() throws Exception {
        if (router != null) {
            router.close();
        }
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        Verdict verdict = judge.judge(exchange);
        CompletableFuture<WebhookAnswer> answer =
                verdict.refusal() == null ? deliver(verdict) : CompletableFuture.completedFuture(verdict.refusal());
        if (answer.isDone()) {
            answer.join().into(exchange);
            callback.done(true);
            return true;
        }
        answer.thenAccept(end -> {
            end.into(exchange);
            callback.done(false);
        });
        return false;
    }

    private CompletableFuture<WebhookAnswer> deliver(Verdict verdict) {
        String event = verdict.event().event();
        if (!verdict.event().isKnown() || !settings.selects(event)) {
            return CompletableFuture.completedFuture(WebhookAnswer.TAKEN);
        }
        WebhookItems items = WebhookItems.of(verdict.event(), verdict.body(), settings::selects);
        return WebhookDelivery.deliver(means, items);
    }

    private Exchange exchange(Feed.Item item) {
        Exchange exchange = endpoint.createExchange();
        item.content().accept(exchange.getMessage());
        return exchange;
    }
}
