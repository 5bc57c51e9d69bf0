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

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import net.chatmaid.camel.OnceRouter.Outcome;
import net.chatmaid.camel.tracking.Following;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.apache.camel.util.CastUtils;

/**
 * Emits an exchange for each item of its feed, each once. One whose route fails comes again with the next poll; until
 * then later ones with the same subject wait, and nothing else does.
 */
final class ChatmaidConsumer extends ScheduledBatchPollingConsumer {

    /** Subjects whose route failed last, so many of them that all are behind the others. */
    private static final int FAILED = 10_000;

    private final ChatmaidEndpoint endpoint;
    private final RecentKeysRepository failed = new RecentKeysRepository(FAILED, false);
    private Feed feed;
    private OnceRouter router;

    ChatmaidConsumer(ChatmaidEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        ChatmaidConfiguration options = endpoint.getConfiguration();
        if (options.getLookback() <= 0) {
            throw new IllegalArgumentException(
                    "lookback is " + options.getLookback() + " ms: expected more than 0, such as 24h");
        }
        IdempotentRepository given = options.getIdempotentRepository();
        manage(given);
        manage(options.getClaimRepository());
        router = new OnceRouter(
                Routed.in(given), endpoint.getComponent().claims(), options.getClaimRepository(), getAsyncProcessor());
        feed = Feeds.of(
                endpoint.getOperation(),
                endpoint.client(),
                new Following(options.getTrack(), options.getTrackUntil(), Duration.ofMillis(options.getLookback())),
                given == null);
        super.doStart();
    }

    /** A repository may be shared by endpoints, so it lives as long as the context, not as this consumer. */
    private void manage(IdempotentRepository repository) throws Exception {
        if (repository != null && !getEndpoint().getCamelContext().hasService(repository)) {
            getEndpoint().getCamelContext().addService(repository, true, true);
        }
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        if (feed != null) {
            feed.close();
        }
        if (router != null) {
            router.close();
        }
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        List<Feed.Item> unrouted = feed.poll(this::isRunAllowed, router::isRouted).stream()
                .filter(item -> !router.isRouted(item.key()))
                .toList();
        return processBatch(batch(unrouted));
    }

    /**
     * What can be routed now, as much as a poll may. An item that is on its way holds back the later ones of its
     * subject; a subject that failed before goes behind the others, so that it takes no one's place.
     */
    private Queue<Object> batch(List<Feed.Item> unrouted) {
        Set<String> onTheirWay = new HashSet<>();
        Queue<Object> fresh = new ArrayDeque<>();
        Queue<Object> again = new ArrayDeque<>();
        for (Feed.Item item : unrouted) {
            if (onTheirWay.contains(item.subject()) || router.isClaimed(item.key())) {
                onTheirWay.add(item.subject());
            } else {
                (failed.contains(item.subject()) ? again : fresh).add(item);
            }
        }
        fresh.addAll(again);
        return maxMessagesPerPoll > 0
                ? fresh.stream().limit(maxMessagesPerPoll).collect(Collectors.toCollection(ArrayDeque::new))
                : fresh;
    }

    /**
     * Routes the items, each subject's in order. Where a route goes on in another thread, later items of the same subject
     * are left to the next poll, and others do not wait.
     *
     * @return how many were routed or are on their way; those that failed already do not count, so that a greedy
     *     consumer does not turn in circles on them
     */
    @Override
    public int processBatch(Queue<Object> exchanges) throws Exception {
        Queue<Feed.Item> items = CastUtils.cast(exchanges);
        Set<String> heldBack = new HashSet<>();
        int total = items.size();
        int started = 0;
        for (int index = 0; index < total && isBatchAllowed(); index++) {
            Feed.Item item = items.remove();
            pendingExchanges = total - index - 1;
            if (heldBack.contains(item.subject())) {
                continue;
            }
            int at = index;
            CompletableFuture<Outcome> outcome = router.route(item.key(), () -> exchange(item, at, total));
            outcome.thenAccept(end -> remember(item.subject(), end));
            if (!outcome.isDone() || outcome.join() != Outcome.ROUTED) {
                heldBack.add(item.subject());
            }
            if (!outcome.isDone() || outcome.join() == Outcome.ROUTED) {
                started++;
            }
        }
        return started;
    }

    private void remember(String subject, Outcome outcome) {
        if (outcome == Outcome.FAILED) {
            failed.add(subject);
        } else {
            failed.remove(subject);
        }
    }

    private Exchange exchange(Feed.Item item, int index, int total) {
        Exchange exchange = createExchange(false);
        exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
        exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, total);
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == total - 1);
        item.content().accept(exchange.getMessage());
        return exchange;
    }
}
