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
        scheduleCheck();
    }

    void remove(Cancellable exchange) {
        ends.remove(exchange);
    }

    private void scheduleCheck() {
        if (scheduled.compareAndSet(false, true)) {
            checkAfter(timeout);
        }
    }

    private void checkAfter(long nanos) {
        boolean accepted = false;
        try {
            scheduler.timer().schedule(this::check, nanos, TimeUnit.NANOSECONDS);
            accepted = true;
        } finally {
            if (!accepted) {
                scheduled.set(false);
            }
        }
    }

    private void check() {
        long now = scheduler.nanoTime().getAsLong();
        long next = Long.MAX_VALUE;
        for (Map.Entry<Cancellable, Long> end : ends.entrySet()) {
            long left = end.getValue() - now;
            if (left > 0) {
                next = Math.min(next, left);
            } else {
                ends.remove(end.getKey());
                end.getKey().cancel();
            }
        }
        if (next < Long.MAX_VALUE) {
            checkAfter(next);
            return;
        }
        scheduled.set(false);
        // one that was added meanwhile has relied on this check
        if (!ends.isEmpty()) {
            scheduleCheck();
        }
    }
}
