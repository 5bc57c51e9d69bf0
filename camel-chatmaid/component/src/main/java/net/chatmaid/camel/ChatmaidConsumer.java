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

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.console.ConsumerReport;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Emits an exchange for each change and routes each change once. If the route fails, the next poll emits the change
 * again; until then later changes with the same subject wait, and others do not. The public methods are for JMX.
 */
@ManagedResource(description = "Managed Chatmaid consumer")
public final class ChatmaidConsumer extends ScheduledBatchPollingConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(ChatmaidConsumer.class);

    private final ChatmaidEndpoint endpoint;
    private final ConsumerStatistics counts = new ConsumerStatistics();
    private volatile IdempotentChangeSource source;

    ChatmaidConsumer(ChatmaidEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        source = endpoint.changes(getAsyncProcessor(), counts, getRouteId());
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
        try {
            return processBatch(batch(fetch()));
        } catch (ChatmaidException e) {
            if (mayPoll()) {
                throw e;
            }
            LOG.debug("A poll was ended, as the context stops; the changes are emitted after the next start", e);
            return 0;
        }
    }

    private Queue<Change> fetch() {
        try {
            return source.poll(this::mayPoll);
        } catch (RuntimeException e) {
            if (mayPoll()) {
                counts.pollFailed(Instant.now(), e);
            }
            throw e;
        }
    }

    private boolean mayPoll() {
        return isRunAllowed() && !endpoint.getComponent().isContextStopping();
    }

    private Queue<Object> batch(Queue<Change> changes) {
        return (maxMessagesPerPoll > 0 ? changes.stream().limit(maxMessagesPerPoll) : changes.stream())
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    /**
     * Routes the changes, those of each subject in order. If a route continues in another thread, later changes of the
     * same subject are left to the next poll.
     *
     * @return the number of changes that were routed or are in flight. Failed ones do not count, so that a greedy
     *     consumer does not poll for them without a delay
     */
    @Override
    public int processBatch(Queue<Object> exchanges) throws Exception {
        Queue<Change> changes = CastUtils.cast(exchanges);
        Set<String> blockedSubjects = new HashSet<>();
        int total = changes.size();
        int started = 0;
        for (int index = 0; index < total && isBatchAllowed(); index++) {
            Change change = changes.remove();
            pendingExchanges = total - index - 1;
            if (blockedSubjects.contains(change.subject())) {
                continue;
            }
            int at = index;
            CompletableFuture<RouteResult> result = source.route(change, () -> exchange(change, at, total));
            if (!result.isDone() || result.join() != RouteResult.ROUTED) {
                blockedSubjects.add(change.subject());
            }
            if (!result.isDone() || result.join() == RouteResult.ROUTED) {
                started++;
            }
        }
        return started;
    }

    /** {@return the number of exchanges that are being routed} */
    @ManagedAttribute(description = "Exchanges that are being routed")
    public int getInFlight() {
        return counts.inFlight();
    }

    /** {@return when a poll last succeeded, by the local clock in ISO 8601; {@code null} if none has} */
    @ManagedAttribute(description = "When a poll last succeeded")
    public String getLastSuccessfulPoll() {
        return counts.lastSuccessfulPoll() == null
                ? null
                : counts.lastSuccessfulPoll().toString();
    }

    /** {@return the number of changes that were routed and remembered since this consumer was created} */
    @ManagedAttribute(description = "Changes that were routed")
    public long getChangesRouted() {
        return counts.routed();
    }

    /**
     * {@return the number of times that the route of a change failed since this consumer was created; a failed change
     * is emitted again}
     */
    @ManagedAttribute(description = "Number of times that the route of a change failed")
    public long getChangesFailed() {
        return counts.failed();
    }

    /** What this consumer has polled and routed. */
    ConsumerReport report() {
        IdempotentChangeSource started = source;
        return ConsumerReport.of(
                getRouteId(),
                endpoint.getOperation().name(),
                counts,
                started == null ? Map.of() : started.trackedByStatus());
    }

    /** The number of tracked messages; 0 for other changes than those of messages. */
    int tracked() {
        return source == null ? 0 : source.tracked();
    }

    private Exchange exchange(Change change, int index, int total) {
        Exchange exchange = createExchange(false);
        exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
        exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, total);
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == total - 1);
        return endpoint.routed(change, exchange);
    }
}
