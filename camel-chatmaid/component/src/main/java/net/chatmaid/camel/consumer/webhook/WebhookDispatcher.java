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
 * Routes the changes of an event, one by one: it claims the change that the event reports, and then routes each change
 * that was not routed before. It waits, without a thread and for a limited time, for changes that are being routed
 * elsewhere in this process. A second delivery of an event waits for the result of the first one and routes nothing. A
 * delivery that waits has claimed nothing or only a later stage, so deliveries can't wait for each other.
 */
final class WebhookDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatcher.class);

    /**
     * The parts that the deliveries to an endpoint share.
     *
     * @param underWay the results of the deliveries in progress, by the keys of the reported changes
     * @param exchanges creates the exchange of a change
     * @param executor continues after a wait, on a thread that may block
     * @param timeout the maximum time to wait for a change that is being routed elsewhere
     */
    record Context(
            IdempotentRouter router,
            ConcurrentMap<String, CompletableFuture<WebhookResponse>> underWay,
            Function<Change, Exchange> exchanges,
            Executor executor,
            Duration timeout) {}

    private final Context context;
    private final IdempotentRouter router;
    private final WebhookChanges changes;
    private final CompletableFuture<WebhookResponse> response = new CompletableFuture<>();

    // by one thread at a time
    private int next;
    private boolean passedOwn;
    private boolean holdsOwn;
    private boolean hasRouted;

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

    /**
     * Responds with the result of the first delivery. A failure must be reported here, as Chatmaid may no longer wait
     * for the first.
     */
    private void respondAfter(CompletableFuture<WebhookResponse> first) {
        // a copy, as the timeout must not end the first delivery
        first.copy()
                .orTimeout(context.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .handleAsync(this::respond, context.executor())
                .exceptionally(rejected -> response.complete(WebhookResponse.BUSY));
    }

    private boolean respond(WebhookResponse first, Throwable late) {
        if (late != null) {
            LOG.debug(
                    "{} is still being routed for an earlier delivery; the response makes Chatmaid retry the delivery",
                    changes.own());
        }
        return response.complete(first != null && first.isSuccess() ? WebhookResponse.DUPLICATE : WebhookResponse.BUSY);
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
                // by a poll, or by another event that has this stage or a later one; it may fail
                case CLAIMED ->
                    await(
                            own.supersededBy().stream()
                                    .filter(router::isClaimed)
                                    .findFirst()
                                    .orElse(own.key()),
                            this::begin);
                // the other node may fail; the repository shows the result when Chatmaid retries the delivery
                case CLAIMED_ELSEWHERE, SUPERSEDED_ELSEWHERE -> end(WebhookResponse.BUSY);
                case FAILED -> end(WebhookResponse.FAILED);
                case ROUTED -> step();
            }
        }
    }

    private void step() {
        if (next == changes.all().size()) {
            end(success());
            return;
        }
        Change change = changes.all().get(next);
        boolean isOwn = change.key().equals(changes.own());
        if (isOwn && holdsOwn) {
            // also stages that the event does not have
            for (String earlier : changes.before()) {
                if (router.isClaimed(earlier)) {
                    await(earlier, () -> continueAfter(earlier));
                    return;
                }
            }
            for (String earlier : changes.before()) {
                if (router.isClaimedElsewhere(earlier)) {
                    end(WebhookResponse.BUSY);
                    return;
                }
            }
        }
        CompletableFuture<RouteResult> outcome;
        if (isOwn && holdsOwn) {
            holdsOwn = false;
            outcome = router.routeClaimed(change, () -> exchange(change));
        } else if (router.isRouted(change.key())) {
            outcome = CompletableFuture.completedFuture(RouteResult.ROUTED);
        } else {
            // even if the stage of this event, or of another event that waits for this one, is claimed
            outcome = router.claim(change.key())
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> router.routeClaimed(change, () -> exchange(change)));
        }
        outcome.thenAccept(end -> guarded(() -> ended(change, end)));
    }

    private Exchange exchange(Change change) {
        hasRouted = true;
        return context.exchanges().apply(change);
    }

    /** The response to an event whose changes were all routed. */
    private WebhookResponse success() {
        return hasRouted ? WebhookResponse.ACCEPTED : WebhookResponse.DUPLICATE;
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
                    // a later stage, which is routed elsewhere
                    end(success());
                } else {
                    await(change.key(), this::step);
                }
            }
            case CLAIMED_ELSEWHERE, SUPERSEDED_ELSEWHERE -> end(passedOwn ? success() : WebhookResponse.BUSY);
        }
    }

    /** Continues after an earlier stage. If it was not routed, this event can't route it, as it does not have it. */
    private void continueAfter(String earlier) {
        if (router.isRouted(earlier)) {
            step();
        } else {
            end(WebhookResponse.BUSY);
        }
    }

    /**
     * Continues when the claim for the key is released, or responds after the timeout. Both use the executor, as a
     * release blocks for a store and the response continues the user's route: the JVM's timer thread must do neither.
     */
    private void await(String key, Runnable then) {
        router.released(key)
                .orTimeout(context.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .handleAsync((released, late) -> late == null ? guarded(then) : endBusy(key), context.executor())
                // the executor has ended
                .exceptionally(rejected -> endBusy(key));
    }

    private Void endBusy(String key) {
        LOG.debug("{} has waited too long for {}; the response makes Chatmaid retry the delivery", changes.own(), key);
        end(WebhookResponse.BUSY);
        return null;
    }

    /** Ends the delivery if an exception occurs, so that the request gets a response and its claim is released. */
    private Void guarded(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("{} could not be routed; the response makes Chatmaid retry the delivery", changes.own(), e);
            end(WebhookResponse.FAILED);
        }
        return null;
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
