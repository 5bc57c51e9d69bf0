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
package net.chatmaid.camel.client;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests that an API key may make: each needs a permit. One budget serves everything in the process that uses the
 * key.
 *
 * <p>In any 60 seconds it gives out at most the limit: a tenth of it at once, the rest evenly. Sends go first, then
 * look-ups, each in the order of arrival. Polls do not wait. They take what is left beyond a few permits that are kept for
 * the next sends, fewer while nothing is sent. A request is passed by {@value PermitQueue#MAX_PASSED} others at most, so
 * nothing starves.
 *
 * <p>Thread-safe. Nothing blocks, except for the store of a shared bucket: one caller at a time asks it, under no lock, and
 * the others get a future.
 */
public final class RateBudget {

    private static final Logger LOG = LoggerFactory.getLogger(RateBudget.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int requestsPerMinute;
    private final int burst;
    private final boolean shared;
    private final Permits permits;
    private final PermitQueue queue;
    private final ClientScheduler waiting;
    private final Executor servers;
    /** Held by the caller that asks the bucket. No one waits for it. */
    private final ReentrantLock serving = new ReentrantLock();

    private final AtomicBoolean mustServe = new AtomicBoolean();
    private final AtomicBoolean timerIsSet = new AtomicBoolean();

    private RateBudget(int requestsPerMinute, int burst, Bucket bucket, ClientScheduler waiting) {
        this.requestsPerMinute = requestsPerMinute;
        this.burst = burst;
        this.shared = requestsPerMinute < 0;
        this.permits = new Permits(bucket, waiting.nanoTime());
        long interval = requestsPerMinute > 0 ? MINUTE.toNanos() / (requestsPerMinute - burst + 1) : 0;
        this.queue = new PermitQueue(burst, interval, requestsPerMinute > 0 ? burst / 2 : 0, waiting.nanoTime());
        this.waiting = waiting;
        this.servers = shared ? waiting.workers() : Runnable::run;
    }

    /**
     * A budget of this process.
     *
     * @param requests the limit, in requests a minute; 0 for none
     * @throws IllegalArgumentException if the limit is negative
     */
    public static RateBudget perMinute(int requests, ClientScheduler waiting) {
        if (requests < 0) {
            throw new IllegalArgumentException(
                    "requestsPerMinute is " + requests + ": expected the account's limit, or 0 for no limit");
        }
        if (requests == 0) {
            return new RateBudget(0, Integer.MAX_VALUE, null, waiting);
        }
        int burst = Math.max(1, requests / 10);
        Bucket bucket = Bucket.builder()
                // a full bucket and a minute's refill add up to the limit, wherever the server's minute begins
                .addLimit(limit -> limit.capacity(burst).refillGreedy(requests - burst + 1L, MINUTE))
                .withCustomTimePrecision(new BudgetClock(waiting))
                .build();
        return new RateBudget(requests, burst, bucket, waiting);
    }

    /**
     * A budget on a bucket that others use too, such as the other nodes of a cluster: a proxy of one of Bucket4j's
     * distributed buckets. Its bandwidth is the limit. Its store is asked on a thread that sends, looks up or polls, or on
     * a worker, never on the timer. If the store fails, all waiting requests fail, and the next request asks again. Give
     * the store a timeout: without one, requests wait longer than their deadline while it does not respond.
     */
    public static RateBudget on(Bucket bucket, ClientScheduler waiting) {
        return new RateBudget(-1, 0, Objects.requireNonNull(bucket, "bucket"), waiting);
    }

    /** The limit, in requests a minute; 0 for none, -1 if only the shared bucket knows it. */
    public int requestsPerMinute() {
        return requestsPerMinute;
    }

    /** The budget as an error names it. */
    public String named() {
        return shared ? "the shared budget (rateBudget)" : "the budget of " + requestsPerMinute + " requests a minute";
    }

    /**
     * Tries to get a permit for a poll. Blocks for the store of a shared bucket only.
     *
     * @return {@code false} if there is none at this moment, or if others wait for one
     * @throws ChatmaidException if the store fails
     */
    public boolean tryAcquirePoll() {
        if (queue.isPaused()) {
            return false;
        }
        boolean permitted = queue.takePollPermit() || queue.size() == 0 && takeForPoll();
        queue.polled(permitted);
        return permitted && !queue.isPaused();
    }

    private boolean takeForPoll() {
        if (queue.canLowerReserve() && permits.nanosUntil(burst) == 0) {
            queue.lowerReserve();
        }
        int reserve = queue.reserve();
        return (reserve == 0 || permits.nanosUntil(1L + reserve) == 0) && permits.tryTake();
    }

    /**
     * Acquires a permit as soon as there is one.
     *
     * @param timeout the maximum time to wait
     * @return whether there is one in time: {@code false} as soon as it is known that there is not; a
     *     {@link ChatmaidException} if the store of a shared bucket fails
     */
    public CompletableFuture<Boolean> acquire(RequestPriority priority, Duration timeout) {
        CompletableFuture<Boolean> permit = queue.add(priority, timeout.toNanos());
        serve();
        return permit;
    }

    /** Gives out no permit for this time: Chatmaid asked for it. A pause that ends later stays as it is. */
    public void pauseFor(Duration duration) {
        LOG.info(
                "Chatmaid responded with 429: everything that uses this API key pauses for {} ms and then goes on",
                duration.toMillis());
        queue.pause(duration.toNanos());
        serve();
    }

    /** The time until one more look-up gets a permit, as far as it is known. Never blocks. */
    public Duration untilPermit() {
        return Duration.ofNanos(queue.nanosUntilLookup(permits.knownNanosUntilNext()));
    }

    /** The time until a poll can get a permit. Blocks for the store of a shared bucket only. */
    public Duration untilPollPermit() {
        return Duration.ofNanos(queue.nanosUntilLookup(permits.nanosUntil(1L + queue.reserve())));
    }

    /**
     * The permits that are left at this moment: 0 during a pause and while requests wait, -1 if there is no limit or only
     * a shared bucket knows them. Takes none, and asks no store.
     */
    public long availableNow() {
        if (queue.isPaused() || queue.size() > 0) {
            return 0;
        }
        return shared || permits.areUnlimited() ? -1 : permits.available();
    }

    /** The rest of the pause that Chatmaid asked for; zero if there is none. */
    public Duration pauseLeft() {
        return Duration.ofNanos(queue.pauseLeft());
    }

    /** The requests that wait for a permit at this moment, or for the store of a shared bucket. */
    public int waiting() {
        return queue.size();
    }

    /** Gives out permits, unless another caller does: it goes on for this one. */
    private void serve() {
        mustServe.set(true);
        while (mustServe.get() && serving.tryLock()) {
            List<Runnable> completions = new ArrayList<>();
            try {
                mustServe.set(false);
                serveInto(completions);
            } finally {
                serving.unlock();
            }
            // a completion may acquire the next permit
            completions.forEach(Runnable::run);
        }
    }

    private void serveInto(List<Runnable> completions) {
        try {
            while (queue.canAdmit() && permits.knownNanosUntilNext() == 0 && permits.tryTake()) {
                CompletableFuture<Boolean> next = queue.admit();
                if (next != null) {
                    completions.add(() -> next.complete(true));
                }
            }
            long refill = permits.knownNanosUntilNext();
            queue.removeHopeless(refill).forEach(hopeless -> completions.add(() -> hopeless.complete(false)));
            if (queue.size() > 0 && timerIsSet.compareAndSet(false, true)) {
                long nanos = Math.max(1, Math.max(queue.pauseLeft(), refill));
                waiting.timer().schedule(this::timerIsOver, nanos, TimeUnit.NANOSECONDS);
            }
        } catch (RuntimeException | Error e) {
            timerIsSet.set(false);
            queue.removeAll().forEach(waiter -> completions.add(() -> waiter.completeExceptionally(e)));
        }
    }

    /** Goes on, on a thread that may wait for a store. */
    private void timerIsOver() {
        timerIsSet.set(false);
        try {
            servers.execute(this::serve);
        } catch (RejectedExecutionException e) {
            // the workers have ended: the waiting requests end here
            serve();
        }
    }

    private record BudgetClock(ClientScheduler waiting) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return waiting.nanoTime().getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
