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

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import net.chatmaid.camel.consumer.Change;
import net.chatmaid.camel.consumer.ConsumerStatistics;
import net.chatmaid.camel.consumer.IdempotentChangeSource;
import net.chatmaid.camel.consumer.IdempotentRouter.RouteResult;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.apache.camel.util.CastUtils;

/**
 * Emits an exchange for each change, each once. If the route fails, the change is emitted again by the next poll; until then
 * later changes with the same subject wait, and no others do. Public methods are for JMX.
 */
@ManagedResource(description = "Managed Chatmaid consumer")
public final class ChatmaidConsumer extends ScheduledBatchPollingConsumer {

    private final ChatmaidEndpoint endpoint;
    private final ConsumerStatistics counts = new ConsumerStatistics();
    private IdempotentChangeSource source;

    ChatmaidConsumer(ChatmaidEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        source = endpoint.changes(getAsyncProcessor(), counts);
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        if (source != null) {
            source.close();
        }
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        return processBatch(batch(source.poll(this::isRunAllowed)));
    }

    private Queue<Object> batch(Queue<Change> changes) {
        return (maxMessagesPerPoll > 0 ? changes.stream().limit(maxMessagesPerPoll) : changes.stream())
                .collect(Collectors.toCollection(ArrayDeque::new));
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
        Queue<Change> changes = CastUtils.cast(exchanges);
        Set<String> heldBack = new HashSet<>();
        int total = changes.size();
        int started = 0;
        for (int index = 0; index < total && isBatchAllowed(); index++) {
            Change change = changes.remove();
            pendingExchanges = total - index - 1;
            if (heldBack.contains(change.subject())) {
                continue;
            }
            int at = index;
            CompletableFuture<RouteResult> outcome = source.route(change, () -> exchange(change, at, total));
            if (!outcome.isDone() || outcome.join() != RouteResult.ROUTED) {
                heldBack.add(change.subject());
            }
            if (!outcome.isDone() || outcome.join() == RouteResult.ROUTED) {
                started++;
            }
        }
        return started;
    }

    /** How many exchanges are being routed at this moment. */
    @ManagedAttribute(description = "Exchanges that are being routed at this moment")
    public int getInFlight() {
        return counts.inFlight();
    }

    /** When a poll last ended without an error, by the local clock in ISO 8601; {@code null} when none did yet. */
    @ManagedAttribute(description = "When a poll last ended without an error")
    public String getLastSuccessfulPoll() {
        return counts.lastSuccessfulPoll() == null
                ? null
                : counts.lastSuccessfulPoll().toString();
    }

    /** How many changes were routed and remembered since this consumer was made. */
    @ManagedAttribute(description = "Changes that were routed")
    public long getChangesRouted() {
        return counts.routed();
    }

    /** How often a change's route failed since this consumer was made; each comes again. */
    @ManagedAttribute(description = "How often the route of a change failed")
    public long getChangesFailed() {
        return counts.failed();
    }

    private Exchange exchange(Change change, int index, int total) {
        Exchange exchange = createExchange(false);
        exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
        exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, total);
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == total - 1);
        change.content().accept(exchange.getMessage());
        return exchange;
    }
}
