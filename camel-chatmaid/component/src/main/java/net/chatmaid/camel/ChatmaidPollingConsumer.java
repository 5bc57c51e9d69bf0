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
import net.chatmaid.camel.client.ChatmaidException;
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
 * Returns one change at a time to the caller, and each change once. A change counts as routed when the exchange that
 * received it has succeeded; otherwise it is returned again, and later changes with the same subject wait for it.
 * Thread-safe.
 */
final class ChatmaidPollingConsumer extends PollingConsumerSupport implements DynamicPollingConsumer {

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);

    private final ChatmaidEndpoint endpoint;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // guarded by lock
    private final Map<String, String> returned = new HashMap<>();
    private Queue<Change> pending = new ArrayDeque<>();
    private long polled;

    private final Runnable wake = this::wake;
    private IdempotentChangeSource source;

    ChatmaidPollingConsumer(ChatmaidEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        source = endpoint.changes(new PollingProcessor(), new ConsumerStatistics(), null);
        endpoint.getComponent().addStopListener(wake);
    }

    @Override
    protected void doStop() throws Exception {
        endpoint.getComponent().removeStopListener(wake);
        wake.run();
        if (source != null) {
            source.close();
        }
        super.doStop();
    }

    @Override
    public Exchange receive(Exchange caller) {
        return PollCompletion.register(receive(), caller);
    }

    @Override
    public Exchange receiveNoWait(Exchange caller) {
        return PollCompletion.register(receiveNoWait(), caller);
    }

    @Override
    public Exchange receive(Exchange caller, long timeout) {
        return PollCompletion.register(receive(timeout), caller);
    }

    @Override
    public Exchange receive() {
        return receive(Long.MAX_VALUE);
    }

    /** Blocks only for the requests of one poll, of this call or of another one. */
    @Override
    public Exchange receiveNoWait() {
        lock.lock();
        try {
            return next(true);
        } finally {
            unlock();
        }
    }

    @Override
    public Exchange receive(long timeout) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeout);
        try {
            if (!lock.tryLock(timeout, TimeUnit.MILLISECONDS)) {
                return null;
            }
            try {
                return await(deadline);
            } finally {
                unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private Exchange await(long deadline) throws InterruptedException {
        Exchange next = next(true);
        long left = deadline - System.nanoTime();
        while (next == null && left > 0 && mayWait()) {
            // the end of the wait is limited, as a stop can begin after the check
            changed.awaitNanos(Math.min(Math.min(left, untilPoll()), LONGEST_WAIT));
            next = next(untilPoll() <= 0);
            left = deadline - System.nanoTime();
        }
        return next;
    }

    /** Whether neither this consumer nor the context stops. */
    private boolean mayWait() {
        return isRunAllowed() && !endpoint.getComponent().isContextStopping();
    }

    /** Wakes the callers that wait. If one of them makes a request at this moment, it wakes the others after it. */
    private void wake() {
        if (lock.tryLock()) {
            unlock();
        }
    }

    private void unlock() {
        if (!mayWait()) {
            pending.clear();
            changed.signalAll();
        }
        lock.unlock();
    }

    private long untilPoll() {
        return polled + TimeUnit.MILLISECONDS.toNanos(endpoint.getDelay()) - System.nanoTime();
    }

    private Exchange next(boolean mayPoll) {
        Exchange next = nextPending();
        if (next == null && mayPoll && mayWait()) {
            poll();
            next = nextPending();
            if (!pending.isEmpty()) {
                changed.signalAll();
            }
        }
        return next;
    }

    private void poll() {
        pending.clear();
        returned.clear();
        try {
            pending = source.poll(this::mayWait);
        } catch (ChatmaidException e) {
            // the stop ends the requests of polls
            if (mayWait()) {
                throw e;
            }
        } finally {
            polled = System.nanoTime();
        }
    }

    private Exchange nextPending() {
        for (Iterator<Change> changes = pending.iterator(); changes.hasNext() && mayWait(); ) {
            Change change = changes.next();
            String before = returned.get(change.subject());
            // in this order, as a claim is released after the key was remembered
            if (before != null && source.isClaimed(before)) {
                continue;
            }
            changes.remove();
            // if it failed, the next poll returns it again
            if (before == null || source.isRouted(before)) {
                Exchange exchange = exchangeFor(change);
                if (exchange != null) {
                    return exchange;
                }
            }
        }
        return null;
    }

    /** The exchange for a change; {@code null} if it was routed meanwhile, or is being routed elsewhere. */
    private Exchange exchangeFor(Change change) {
        returned.put(change.subject(), change.key());
        Exchange exchange = endpoint.createExchange();
        change.content().accept(exchange.getMessage());
        endpoint.getComponent().changeTraces().setHeader(change.stage(), exchange);
        return source.route(change, () -> exchange).isDone() ? null : exchange;
    }

    /** Never calls back, as the completions of the exchange report its result, wherever the caller transfers them. */
    private static final class PollingProcessor extends AsyncProcessorSupport {

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            return false;
        }
    }
}
