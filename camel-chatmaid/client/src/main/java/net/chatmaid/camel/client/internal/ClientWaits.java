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
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ClientScheduler;
import net.chatmaid.camel.client.RateBudget;
import net.chatmaid.camel.client.RequestPriority;

/** What the requests of a client wait for: permits, and the delays before retries. Thread-safe. */
public final class ClientWaits {

    private final RateBudget budget;
    private final ClientScheduler scheduler;
    private final Set<CompletableFuture<Boolean>> permits = ConcurrentHashMap.newKeySet();
    private final Set<Delay> delays = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    public ClientWaits(RateBudget budget, ClientScheduler scheduler) {
        this.budget = budget;
        this.scheduler = scheduler;
    }

    boolean haveEnded() {
        return ended;
    }

    /** Acquires a permit as {@link RateBudget#acquire} does, until the waits end. */
    CompletableFuture<Boolean> permit(RequestPriority priority, Duration timeout) {
        CompletableFuture<Boolean> permit = budget.acquire(priority, ended ? Duration.ZERO : timeout);
        if (!permit.isDone()) {
            // in this order: either end() finds it, or it finds that the waits have ended
            permits.add(permit);
            permit.whenComplete((inTime, failure) -> permits.remove(permit));
            if (ended) {
                budget.withdraw(Set.of(permit));
            }
        }
        return permit;
    }

    /**
     * Runs an attempt for Failsafe: on the calling thread if there is no delay, otherwise on a worker. If no worker takes
     * it, calls {@code onRejection} instead.
     */
    ScheduledFuture<?> schedule(
            Callable<?> attempt, long delay, TimeUnit unit, Consumer<ChatmaidException> onRejection) {
        if (delay <= 0) {
            return scheduler.schedule(attempt, delay, unit, onRejection);
        }
        Delay waiting = new Delay(attempt, onRejection);
        // in this order: either end() finds it, or it finds that the waits have ended
        delays.add(waiting);
        return ended ? waiting.schedule(1, TimeUnit.NANOSECONDS) : waiting.schedule(delay, unit);
    }

    /** Ends all waits, and from now on each later one as soon as it begins. The attempts detect this. */
    public void end() {
        ended = true;
        budget.withdraw(permits);
        delays.forEach(waiting -> waiting.schedule(1, TimeUnit.NANOSECONDS));
    }

    private final class Delay implements Callable<Object> {

        private final Callable<?> attempt;
        private final Consumer<ChatmaidException> onRejection;

        Delay(Callable<?> attempt, Consumer<ChatmaidException> onRejection) {
            this.attempt = attempt;
            this.onRejection = onRejection;
        }

        ScheduledFuture<?> schedule(long delay, TimeUnit unit) {
            return scheduler.schedule(this, delay, unit, this::reject);
        }

        private void reject(ChatmaidException e) {
            if (delays.remove(this)) {
                onRejection.accept(e);
            }
        }

        /** Runs the attempt when it is first called, by the end of the delay or by the end of all. */
        @Override
        public Object call() throws Exception {
            return delays.remove(this) ? attempt.call() : null;
        }
    }
}
