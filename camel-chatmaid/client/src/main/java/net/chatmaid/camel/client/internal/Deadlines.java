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
package net.chatmaid.camel.client.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import net.chatmaid.camel.client.ClientScheduler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cancels HTTP exchanges whose time is over. A single task of the timer serves all of them: with a task for each
 * exchange, the timer's thread would wake up for each of them. Thread-safe.
 */
final class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    /** The sum with the clock must not overflow. */
    private static final long MAX_NANOS = Long.MAX_VALUE / 2;

    private final long timeout;
    private final ClientScheduler scheduler;
    private final Map<Cancellable, Long> ends = new ConcurrentHashMap<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    /** @param timeout the time that each exchange has */
    Deadlines(Duration timeout, ClientScheduler scheduler) {
        this.timeout = Math.min(MAX_NANOS, TimeUnit.MILLISECONDS.toNanos(timeout.toMillis()));
        this.scheduler = scheduler;
    }

    /**
     * @throws RejectedExecutionException if the timer has ended, so that nothing would cancel the exchange
     */
    void add(Cancellable exchange) {
        if (scheduler.timer().isShutdown()) {
            throw new RejectedExecutionException("The timer of the Chatmaid client has ended");
        }
        ends.put(exchange, scheduler.nanoTime().getAsLong() + timeout);
        if (scheduled.compareAndSet(false, true)) {
            checkAfter(timeout, exchange);
        }
    }

    void remove(Cancellable exchange) {
        ends.remove(exchange);
    }

    private void checkAfter(long nanos, Cancellable exchange) {
        boolean accepted = false;
        try {
            scheduler.timer().schedule(() -> check(exchange), nanos, TimeUnit.NANOSECONDS);
            accepted = true;
        } finally {
            if (!accepted) {
                scheduled.set(false);
            }
        }
    }

    /** @param due the exchange whose time is over by the timer, even if the clock of the client differs from it */
    private void check(Cancellable due) {
        cancel(due);
        do {
            long now = scheduler.nanoTime().getAsLong();
            Map.Entry<Cancellable, Long> next = cancelOverdue(now);
            if (next != null) {
                checkOrCancel(next.getValue() - now, next.getKey());
                return;
            }
            scheduled.set(false);
            // one that was added meanwhile has relied on this check
        } while (!ends.isEmpty() && scheduled.compareAndSet(false, true));
    }

    /** Returns the exchange that is to be cancelled next; {@code null} if there is none. */
    private Map.Entry<Cancellable, Long> cancelOverdue(long now) {
        Map.Entry<Cancellable, Long> next = null;
        for (Map.Entry<Cancellable, Long> end : ends.entrySet()) {
            if (end.getValue() - now <= 0) {
                cancel(end.getKey());
            } else if (next == null || end.getValue() - next.getValue() < 0) {
                next = end;
            }
        }
        return next;
    }

    private void checkOrCancel(long nanos, Cancellable exchange) {
        try {
            checkAfter(nanos, exchange);
        } catch (RejectedExecutionException e) {
            // the timer has ended, and nothing else would end them
            ends.keySet().forEach(this::cancel);
        }
    }

    private void cancel(Cancellable exchange) {
        if (ends.remove(exchange) == null) {
            return;
        }
        try {
            exchange.cancel();
        } catch (RuntimeException | Error e) {
            // not its text, which may contain a secret; the others must be cancelled
            LOG.warn(
                    "A request had no complete response in time, and could not be cancelled: its thread may wait until"
                            + " the connection ends ({})",
                    e.getClass().getName());
        }
    }
}
