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
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import net.chatmaid.camel.consumer.Change;
import net.chatmaid.camel.consumer.ConsumerStatistics;
import net.chatmaid.camel.consumer.IdempotentChangeSource;
import net.chatmaid.camel.consumer.PollCompletion;
import org.apache.camel.AsyncCallback;
import org.apache.camel.DynamicPollingConsumer;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.PollingConsumerSupport;

/**
 * Hands out one change of its source at a time, each once, to the caller. A change counts as routed when the exchange that
 * took it is done well; else it is handed out again, and later ones with the same subject wait for it. Thread-safe.
 */
final class ChatmaidPollingConsumer extends PollingConsumerSupport implements DynamicPollingConsumer {

    private final ChatmaidEndpoint endpoint;
    private final ReentrantLock turn = new ReentrantLock();
    private final Condition changed = turn.newCondition();

    // guarded by turn
    private final Map<String, String> handedOut = new HashMap<>();
    private Queue<Change> kept = new ArrayDeque<>();
    private long polled;

    private IdempotentChangeSource source;

    ChatmaidPollingConsumer(ChatmaidEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        source = endpoint.changes(new PollingProcessor(), new ConsumerStatistics());
    }

    @Override
    protected void doStop() throws Exception {
        turn.lock();
        try {
            kept.clear();
            changed.signalAll();
        } finally {
            turn.unlock();
        }
        if (source != null) {
            source.close();
        }
        super.doStop();
    }

    @Override
    public Exchange receive(Exchange asking) {
        return PollCompletion.watch(receive(), asking);
    }

    @Override
    public Exchange receiveNoWait(Exchange asking) {
        return PollCompletion.watch(receiveNoWait(), asking);
    }

    @Override
    public Exchange receive(Exchange asking, long timeout) {
        return PollCompletion.watch(receive(timeout), asking);
    }

    @Override
    public Exchange receive() {
        return receive(Long.MAX_VALUE);
    }

    /** Waits for nothing but the requests of one poll, its own or another caller's. */
    @Override
    public Exchange receiveNoWait() {
        turn.lock();
        try {
            return next(true);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public Exchange receive(long timeout) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeout);
        try {
            if (!turn.tryLock(timeout, TimeUnit.MILLISECONDS)) {
                return null;
            }
            try {
                return await(deadline);
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private Exchange await(long deadline) throws InterruptedException {
        Exchange next = next(true);
        long left = deadline - System.nanoTime();
        while (next == null && left > 0 && isRunAllowed()) {
            changed.awaitNanos(Math.min(left, untilPoll()));
            next = next(untilPoll() <= 0);
            left = deadline - System.nanoTime();
        }
        return next;
    }

    private long untilPoll() {
        return polled + TimeUnit.MILLISECONDS.toNanos(endpoint.getDelay()) - System.nanoTime();
    }

    private Exchange next(boolean mayPoll) {
        Exchange next = nextKept();
        if (next == null && mayPoll && isRunAllowed()) {
            poll();
            next = nextKept();
            if (!kept.isEmpty()) {
                changed.signalAll();
            }
        }
        return next;
    }

    private void poll() {
        kept.clear();
        handedOut.clear();
        try {
            kept = source.poll(this::isRunAllowed);
        } finally {
            polled = System.nanoTime();
        }
    }

    private Exchange nextKept() {
        for (Iterator<Change> changes = kept.iterator(); changes.hasNext() && isRunAllowed(); ) {
            Change change = changes.next();
            String before = handedOut.get(change.subject());
            // in this order: a claim is released after the key was remembered
            if (before != null && source.isClaimed(before)) {
                continue;
            }
            changes.remove();
            // after one that failed the next poll begins again
            if (before == null || source.isRouted(before)) {
                Exchange exchange = handOut(change);
                if (exchange != null) {
                    return exchange;
                }
            }
        }
        return null;
    }

    /** The exchange for a change; {@code null} when it was routed meanwhile, or is on its way elsewhere. */
    private Exchange handOut(Change change) {
        handedOut.put(change.subject(), change.key());
        Exchange exchange = endpoint.createExchange();
        change.content().accept(exchange.getMessage());
        return source.route(change, () -> exchange).isDone() ? null : exchange;
    }

    /** Never calls back: the exchange's completions tell how it ended, wherever the caller takes them. */
    private static final class PollingProcessor extends AsyncProcessorSupport {

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            return false;
        }
    }
}
