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

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.chatmaid.camel.consumer.Change;
import net.chatmaid.camel.consumer.IdempotentRouter;
import net.chatmaid.camel.consumer.IdempotentRouter.RouteResult;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Routes what one event has to route, step by step: what it is about is claimed at once, and then each change is routed that
 * was not yet. What is routed elsewhere in this process is waited for, without a thread and not for long. A second delivery
 * of an event waits for the outcome of the first one and routes nothing. A delivery that waits has claimed nothing, or a
 * later stage only, so waits can't be in a circle.
 */
final class WebhookDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatcher.class);

    /**
     * What the deliveries to one endpoint share.
     *
     * @param underWay the outcomes of the deliveries that are under way, by what their events are about
     * @param exchanges makes a change's exchange
     * @param executor goes on after a wait, on a thread that may block
     * @param patience how long somebody else's routing is waited for
     */
    record Context(
            IdempotentRouter router,
            ConcurrentMap<String, CompletableFuture<WebhookResponse>> underWay,
            Function<Change, Exchange> exchanges,
            Executor executor,
            Duration patience) {}

    private final Context context;
    private final IdempotentRouter router;
    private final WebhookChanges changes;
    private final CompletableFuture<WebhookResponse> response = new CompletableFuture<>();

    // by one thread at a time
    private int next;
    private boolean passedOwn;
    private boolean holdsOwn;

    private WebhookDispatcher(Context context, WebhookChanges changes) {
        this.context = context;
        this.router = context.router();
        this.changes = changes;
    }

    /** {@return done with the response; never fails} */
    static CompletableFuture<WebhookResponse> route(Context context, WebhookChanges changes) {
        WebhookDispatcher delivery = new WebhookDispatcher(context, changes);
        CompletableFuture<WebhookResponse> first = context.underWay().putIfAbsent(changes.own(), delivery.response);
        if (first != null) {
            delivery.respondAfter(first);
            return delivery.response;
        }
        delivery.guarded(delivery::begin);
        return delivery.response;
    }

    /** Chatmaid may have given the first delivery up, so that nobody hears that it failed. */
    private void respondAfter(CompletableFuture<WebhookResponse> first) {
        // a copy, as the time limit must not end the first one
        first.copy()
                .orTimeout(context.patience().toMillis(), TimeUnit.MILLISECONDS)
                .thenAcceptAsync(
                        outcome -> response.complete(
                                outcome == WebhookResponse.ACCEPTED ? WebhookResponse.ACCEPTED : WebhookResponse.BUSY),
                        context.executor())
                .exceptionally(late -> {
                    LOG.debug(
                            "{} is still being routed for an earlier delivery; Chatmaid is told to deliver it again",
                            changes.own());
                    response.complete(WebhookResponse.BUSY);
                    return null;
                });
    }

    private void begin() {
        if (router.isRouted(changes.own())) {
            step();
            return;
        }
        Change own = changes.ownChange();
        Optional<RouteResult> notClaimed = router.claim(own);
        if (notClaimed.isEmpty()) {
            holdsOwn = true;
            step();
        } else {
            switch (notClaimed.get()) {
                // a poll, or another event that names this one's stage or a later one, and may fail
                case CLAIMED ->
                    await(
                            own.supersededBy().stream()
                                    .filter(router::isClaimed)
                                    .findFirst()
                                    .orElse(own.key()),
                            this::begin);
                // the other node may fail; the repository knows when Chatmaid delivers it again
                case CLAIMED_ELSEWHERE, SUPERSEDED_ELSEWHERE -> end(WebhookResponse.BUSY);
                case FAILED -> end(WebhookResponse.FAILED);
                case ROUTED -> step();
            }
        }
    }

    private void step() {
        if (next == changes.all().size()) {
            end(WebhookResponse.ACCEPTED);
            return;
        }
        Change change = changes.all().get(next);
        boolean isOwn = change.key().equals(changes.own());
        if (isOwn && holdsOwn) {
            // also those that the event does not name
            Optional<String> earlier =
                    changes.before().stream().filter(router::isClaimed).findFirst();
            if (earlier.isPresent()) {
                await(earlier.get(), () -> goOnAfter(earlier.get()));
                return;
            }
            if (changes.before().stream().anyMatch(router::isClaimedElsewhere)) {
                end(WebhookResponse.BUSY);
                return;
            }
        }
        CompletableFuture<RouteResult> outcome;
        if (isOwn && holdsOwn) {
            holdsOwn = false;
            outcome = router.routeClaimed(change, () -> context.exchanges().apply(change));
        } else if (router.isRouted(change.key())) {
            outcome = CompletableFuture.completedFuture(RouteResult.ROUTED);
        } else {
            // although this event's own stage, or that of another event which waits for this one, is claimed
            outcome = router.claim(change.key())
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> router.routeClaimed(
                            change, () -> context.exchanges().apply(change)));
        }
        outcome.thenAccept(end -> guarded(() -> ended(change, end)));
    }

    private void ended(Change change, RouteResult outcome) {
        switch (outcome) {
            case ROUTED -> {
                passedOwn |= change.key().equals(changes.own());
                next++;
                step();
            }
            case FAILED -> end(WebhookResponse.FAILED);
            case CLAIMED -> {
                if (passedOwn) {
                    // a later stage, which somebody else takes care of
                    end(WebhookResponse.ACCEPTED);
                } else {
                    await(change.key(), this::step);
                }
            }
            case CLAIMED_ELSEWHERE, SUPERSEDED_ELSEWHERE ->
                end(passedOwn ? WebhookResponse.ACCEPTED : WebhookResponse.BUSY);
        }
    }

    /** One that the event does not name can't be routed here. */
    private void goOnAfter(String earlier) {
        if (router.isRouted(earlier)) {
            step();
        } else {
            end(WebhookResponse.BUSY);
        }
    }

    /** Goes on when who routes the key has come to its end. */
    private void await(String key, Runnable then) {
        router.released(key)
                .orTimeout(context.patience().toMillis(), TimeUnit.MILLISECONDS)
                .thenRunAsync(() -> guarded(then), context.executor())
                .exceptionally(late -> endBusy(key));
    }

    private Void endBusy(String key) {
        LOG.debug("{} waits for {} too long; Chatmaid is told to deliver it again", changes.own(), key);
        end(WebhookResponse.BUSY);
        return null;
    }

    /** What breaks must not leave the request without a response, nor others waiting for a claim. */
    private void guarded(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("{} could not be routed; Chatmaid is told to deliver it again", changes.own(), e);
            end(WebhookResponse.FAILED);
        }
    }

    private void end(WebhookResponse end) {
        if (holdsOwn) {
            holdsOwn = false;
            router.release(changes.own());
        }
        context.underWay().remove(changes.own());
        response.complete(end);
    }
}
