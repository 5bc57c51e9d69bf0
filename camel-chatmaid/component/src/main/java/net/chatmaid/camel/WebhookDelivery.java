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

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import net.chatmaid.camel.OnceRouter.Outcome;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Routes what one event has to route, step by step: what it is about is claimed at once, so that the same event on
 * another thread is known to be under way, and then each item is routed that was not yet. An earlier item that somebody
 * else routes is waited for, without a thread. Waits go from an earlier stage's claim to a later one's only, so they
 * can't be in a circle.
 */
final class WebhookDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);

    private final OnceRouter router;
    private final WebhookItems items;
    private final Function<Feed.Item, Exchange> exchanges;
    private final Executor executor;
    private final CompletableFuture<WebhookAnswer> answer = new CompletableFuture<>();

    // by one thread at a time
    private int next;
    private boolean passedOwn;
    private boolean holdsOwn;

    private WebhookDelivery(
            OnceRouter router, WebhookItems items, Function<Feed.Item, Exchange> exchanges, Executor executor) {
        this.router = router;
        this.items = items;
        this.exchanges = exchanges;
        this.executor = executor;
    }

    /**
     * @param exchanges makes an item's exchange
     * @param executor goes on after a wait, on a thread that may block
     * @return never fails
     */
    static CompletableFuture<WebhookAnswer> deliver(
            OnceRouter router, WebhookItems items, Function<Feed.Item, Exchange> exchanges, Executor executor) {
        WebhookDelivery delivery = new WebhookDelivery(router, items, exchanges, executor);
        delivery.guarded(delivery::begin);
        return delivery.answer;
    }

    private void begin() {
        if (!router.isRouted(items.own())) {
            Optional<Outcome> taken = router.claim(items.own());
            if (taken.isPresent()) {
                end(taken.get() == Outcome.FAILED ? WebhookAnswer.FAILED : WebhookAnswer.TAKEN);
                return;
            }
            holdsOwn = true;
        }
        step();
    }

    private void step() {
        if (next == items.all().size()) {
            end(WebhookAnswer.TAKEN);
            return;
        }
        Feed.Item item = items.all().get(next);
        boolean isOwn = item.key().equals(items.own());
        if (isOwn && holdsOwn) {
            // also those that the event does not name
            Optional<String> earlier =
                    items.before().stream().filter(router::isClaimed).findFirst();
            if (earlier.isPresent()) {
                await(earlier.get());
                return;
            }
        }
        CompletableFuture<Outcome> outcome;
        if (isOwn && holdsOwn) {
            holdsOwn = false;
            outcome = router.routeClaimed(item.key(), () -> exchanges.apply(item));
        } else if (router.isRouted(item.key())) {
            outcome = CompletableFuture.completedFuture(Outcome.ROUTED);
        } else {
            outcome = router.route(item.key(), () -> exchanges.apply(item));
        }
        passedOwn |= isOwn;
        outcome.thenAccept(end -> guarded(() -> ended(item, end)));
    }

    private void ended(Feed.Item item, Outcome outcome) {
        switch (outcome) {
            case ROUTED -> {
                next++;
                step();
            }
            case FAILED -> end(WebhookAnswer.FAILED);
            case CLAIMED -> {
                if (passedOwn) {
                    // a later stage, which somebody else takes care of
                    end(WebhookAnswer.TAKEN);
                } else {
                    await(item.key());
                }
            }
            case CLAIMED_ELSEWHERE -> end(passedOwn ? WebhookAnswer.TAKEN : WebhookAnswer.BUSY_ELSEWHERE);
        }
    }

    /** Goes on when who routes the key has come to its end. */
    private void await(String key) {
        router.released(key).thenRunAsync(() -> guarded(this::step), executor).exceptionally(stopped -> endFailed());
    }

    /** A store that fails must not leave the request without an answer. */
    private void guarded(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            LOG.warn("{} could not be routed; Chatmaid is told to deliver it again", items.own(), e);
            end(WebhookAnswer.FAILED);
        }
    }

    private Void endFailed() {
        end(WebhookAnswer.FAILED);
        return null;
    }

    private void end(WebhookAnswer end) {
        if (holdsOwn) {
            holdsOwn = false;
            router.release(items.own());
        }
        answer.complete(end);
    }
}
