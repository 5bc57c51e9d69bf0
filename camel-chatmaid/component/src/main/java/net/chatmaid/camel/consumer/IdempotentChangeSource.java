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
package net.chatmaid.camel.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.ChatmaidOperation;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.consumer.IdempotentRouter.RouteResult;
import net.chatmaid.camel.tracking.TrackingOptions;
import org.apache.camel.Exchange;

/** A change source whose changes are routed once each. One poll at a time. */
public final class IdempotentChangeSource {

    /** The maximum number of subjects that are remembered as failed. */
    private static final int FAILED = 10_000;

    private final LruIdempotentRepository failed = new LruIdempotentRepository(FAILED, false);
    private final ChangeSource source;
    private final IdempotentRouter router;
    private final ConsumerStatistics counts;
    private final ChangeListener listener;

    private IdempotentChangeSource(
            ChangeSource source, IdempotentRouter router, ConsumerStatistics counts, ChangeListener listener) {
        this.source = source;
        this.router = router;
        this.counts = counts;
        this.listener = new GuardedChangeListener(listener);
    }

    /**
     * @param router routes the changes
     * @param counts counts the routed and failed changes
     * @param listener is notified of each poll
     * @throws IllegalArgumentException if an option is out of its range
     */
    public static IdempotentChangeSource open(
            ChatmaidOperation operation,
            ChatmaidConfiguration options,
            ChatmaidClient client,
            IdempotentRouter router,
            ConsumerStatistics counts,
            ChangeListener listener) {
        if (options.getLookback() <= 0) {
            throw new IllegalArgumentException(
                    "lookback is " + options.getLookback() + " ms: expected more than 0, such as 24h");
        }
        ChangeSource source = ChangeSources.of(
                operation,
                client,
                new TrackingOptions(
                        options.getTrack(), options.getTrackUntil(), Duration.ofMillis(options.getLookback())),
                options.getIdempotentRepository() == null);
        return new IdempotentChangeSource(source, router, counts, listener);
    }

    /**
     * Makes requests as far as there are permits and {@code mayContinue} returns {@code true}. Blocks for its requests.
     *
     * @return the changes that can be routed now, without those that wait for an earlier change of their subject that
     *     is being routed. Subjects whose route failed come after the others, so that they do not delay them
     */
    public Queue<Change> poll(BooleanSupplier mayContinue) {
        List<Change> changes = changes(mayContinue);
        counts.polled(Instant.now());
        Set<String> beingRouted = new HashSet<>();
        Queue<Change> routable = new ArrayDeque<>();
        Queue<Change> failedBefore = new ArrayDeque<>();
        Map<String, Queue<Change>> queues = new HashMap<>();
        for (Change change : changes) {
            if (isRouted(change.key())) {
                source.routed(change.key());
            } else if (beingRouted.contains(change.subject()) || isClaimed(change.key())) {
                beingRouted.add(change.subject());
            } else {
                queues.computeIfAbsent(change.subject(), subject -> failed.contains(subject) ? failedBefore : routable)
                        .add(change);
            }
        }
        routable.addAll(failedBefore);
        return routable;
    }

    private List<Change> changes(BooleanSupplier mayContinue) {
        try {
            List<Change> changes = source.poll(mayContinue);
            listener.onPolled(true);
            return changes;
        } catch (ChatmaidException e) {
            // a stop ends the requests of a poll
            if (mayContinue.getAsBoolean()) {
                listener.onPolled(false);
            }
            throw e;
        }
    }

    /**
     * Routes a change, unless it was routed or is being routed.
     *
     * @param create creates the exchange; called only if the change is to be routed
     * @return done when the exchange is; never fails
     */
    public CompletableFuture<RouteResult> route(Change change, Supplier<Exchange> create) {
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<RouteResult> result = router.route(change, () -> {
            Exchange exchange = create.get();
            begun.set(true);
            counts.begun();
            return exchange;
        });
        result.thenAccept(end -> {
            remember(change.subject(), end);
            if (begun.get()) {
                counts.ended(end);
            }
        });
        return result;
    }

    private void remember(String subject, RouteResult result) {
        if (result == RouteResult.FAILED) {
            failed.add(subject);
        } else {
            failed.remove(subject);
        }
    }

    public boolean isRouted(String key) {
        return router.isRouted(key);
    }

    /** Whether it is being routed in this process. */
    public boolean isClaimed(String key) {
        return router.isClaimed(key);
    }

    /** The number of tracked messages by status; empty if the source tracks none. Thread-safe. */
    public Map<String, Integer> trackedByStatus() {
        return source.trackedByStatus();
    }

    /** The number of tracked messages. Thread-safe. */
    public int tracked() {
        return source.tracked();
    }

    /** Ends the source, and releases the claims of the changes that are in flight. */
    public void close() {
        source.close();
        router.close();
    }
}
