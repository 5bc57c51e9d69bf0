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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import net.chatmaid.camel.client.ClientScheduler;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * Cancels HTTP exchanges whose time is over. A single task of the timer serves all of them: with a task for each
 * exchange, the timer's thread would wake up for each of them. Thread-safe.
 */
final class Deadlines {

    private final long timeout;
    private final ClientScheduler scheduler;
    private final Map<Cancellable, Long> ends = new ConcurrentHashMap<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    /** @param timeout the time that each exchange has */
    Deadlines(Duration timeout, ClientScheduler scheduler) {
        this.timeout = timeout.toNanos();
        this.scheduler = scheduler;
    }

    void add(Cancellable exchange) {
        ends.put(exchange, scheduler.nanoTime().getAsLong() + timeout);
        scheduleCheck(exchange);
    }

    void remove(Cancellable exchange) {
        ends.remove(exchange);
    }

    private void scheduleCheck(Cancellable exchange) {
        if (scheduled.compareAndSet(false, true)) {
            checkAfter(timeout, exchange);
        }
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

    /** @param exchange the one whose time is over, if it has not ended */
    private void check(Cancellable exchange) {
        long now = scheduler.nanoTime().getAsLong();
        Map.Entry<Cancellable, Long> next = null;
        for (Map.Entry<Cancellable, Long> end : ends.entrySet()) {
            if (end.getKey() == exchange || end.getValue() - now <= 0) {
                ends.remove(end.getKey());
                end.getKey().cancel();
            } else if (next == null || end.getValue() - next.getValue() < 0) {
                next = end;
            }
        }
        if (next != null) {
            checkAfter(next.getValue() - now, next.getKey());
            return;
        }
        scheduled.set(false);
        // one that was added meanwhile has relied on this check
        ends.keySet().stream().findFirst().ifPresent(this::scheduleCheck);
    }
}
