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
import net.chatmaid.camel.consumer.IdempotentRouter.Outcome;
import net.chatmaid.camel.tracking.TrackingOptions;
import org.apache.camel.Exchange;

/** An endpoint's feed and the way by which each of its items is routed once. One poll at a time. */
public final class IdempotentChangeSource {

    /** Subjects whose route failed last, so many of them that all are behind the others. */
    private static final int FAILED = 10_000;

    private final LruIdempotentRepository failed = new LruIdempotentRepository(FAILED, false);
    private final ChangeSource feed;
    private final IdempotentRouter router;
    private final ConsumerStatistics counts;

    private IdempotentChangeSource(ChangeSource feed, IdempotentRouter router, ConsumerStatistics counts) {
        this.feed = feed;
        this.router = router;
        this.counts = counts;
    }

    /**
     * @param router routes the changes
     * @param counts is told what becomes of them
     * @throws IllegalArgumentException when an option is out of its range
     */
    public static IdempotentChangeSource open(
            ChatmaidOperation operation,
            ChatmaidConfiguration options,
            ChatmaidClient client,
            IdempotentRouter router,
            ConsumerStatistics counts) {
        if (options.getLookback() <= 0) {
            throw new IllegalArgumentException(
                    "lookback is " + options.getLookback() + " ms: expected more than 0, such as 24h");
        }
        ChangeSource feed = ChangeSources.of(
                operation,
                client,
                new TrackingOptions(
                        options.getTrack(), options.getTrackUntil(), Duration.ofMillis(options.getLookback())),
                options.getIdempotentRepository() == null);
        return new IdempotentChangeSource(feed, router, counts);
    }

    /**
     * Looks once, as far as the budget allows and {@code goOn} says yes. Blocks for its requests.
     *
     * @return what can be routed now: an item that is on its way holds back the later ones of its subject; a subject
     *     that failed before goes behind the others, so that it takes no one's place
     */
    public Queue<ChangeSource.Item> poll(BooleanSupplier goOn) {
        List<ChangeSource.Item> items = feed.poll(goOn, router::isRouted);
        counts.swept(Instant.now());
        Set<String> onTheirWay = new HashSet<>();
        Queue<ChangeSource.Item> fresh = new ArrayDeque<>();
        Queue<ChangeSource.Item> again = new ArrayDeque<>();
        Map<String, Queue<ChangeSource.Item>> places = new HashMap<>();
        for (ChangeSource.Item item : items) {
            if (isRouted(item.key())) {
                continue;
            }
            if (onTheirWay.contains(item.subject()) || isClaimed(item.key())) {
                onTheirWay.add(item.subject());
            } else {
                places.computeIfAbsent(item.subject(), subject -> failed.contains(subject) ? again : fresh)
                        .add(item);
            }
        }
        fresh.addAll(again);
        return fresh;
    }

    /**
     * Routes an item, unless it was routed or is being routed.
     *
     * @param create makes the exchange; called only when the item is to be routed
     * @return done when the exchange is; never fails
     */
    public CompletableFuture<Outcome> route(ChangeSource.Item item, Supplier<Exchange> create) {
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<Outcome> outcome = router.route(item, () -> {
            Exchange exchange = create.get();
            begun.set(true);
            counts.begun();
            return exchange;
        });
        outcome.thenAccept(end -> {
            remember(item.subject(), end);
            if (begun.get()) {
                counts.ended(end);
            }
        });
        return outcome;
    }

    private void remember(String subject, Outcome outcome) {
        if (outcome == Outcome.FAILED) {
            failed.add(subject);
        } else {
            failed.remove(subject);
        }
    }

    public boolean isRouted(String key) {
        return router.isRouted(key);
    }

    /** Whether it is being routed in this process at this moment. */
    public boolean isClaimed(String key) {
        return router.isClaimed(key);
    }

    /** Ends the feed, and gives the claims back of what is still on its way. */
    public void close() {
        feed.close();
        router.close();
    }
}
