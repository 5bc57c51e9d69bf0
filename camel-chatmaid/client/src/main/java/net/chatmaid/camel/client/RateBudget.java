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
import net.chatmaid.camel.client.PermitQueue.Waiter;
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
    /** Held by the caller that asks the bucket. If the bucket is shared, no one waits for it. */
    private final ReentrantLock serving = new ReentrantLock();

    private final AtomicBoolean timerIsSet = new AtomicBoolean();
    private final AtomicBoolean timerIsDue = new AtomicBoolean();

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
                .withCustomTimePrecision(new Meter(waiting))
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
        boolean permitted = queue.takePollPermit() || !queue.isAnyWaiting() && takeForPoll();
        queue.polled(permitted);
        return permitted && !queue.isPaused();
    }

    private boolean takeForPoll() {
        if (queue.canLowerReserve() && permits.has(burst)) {
            queue.lowerReserve();
        }
        int reserve = queue.reserve();
        return (reserve == 0 || permits.has(1L + reserve)) && permits.tryTake();
    }

    /**
     * Acquires a permit as soon as there is one.
     *
     * @param timeout the maximum time to wait
     * @return whether there is one in time: done already unless it has to wait, {@code false} as soon as that is known; a
     *     {@link ChatmaidException} if the store of a shared bucket fails
     */
    public CompletableFuture<Boolean> acquire(RequestPriority priority, Duration timeout) {
        boolean serves = startServing();
        CompletableFuture<Boolean> permit = queue.arrive(priority, timeout.toNanos());
        // the caller that serves may have looked before this arrival, and have stopped since
        if (serves || startServing()) {
            serveOnce();
            if (mustServe()) {
                serveLater();
            }
        }
        return permit;
    }

    /** Gives out no permit for this time: Chatmaid asked for it. A pause that ends later stays as it is. */
    public void pauseFor(Duration duration) {
        LOG.info(
                "Chatmaid responded with 429: everything that uses this API key pauses for {} ms and then goes on",
                duration.toMillis());
        queue.pause(duration.toNanos()).forEach(late -> late.permit().complete(false));
    }

    /** The time until one more look-up gets a permit, as far as it is known. Never blocks. */
    public Duration untilPermit() {
        return Duration.ofNanos(queue.nanosUntilPermit(
                RequestPriority.LOOKUP, shared ? permits.knownNanosUntilNext() : permits.nanosUntilNext()));
    }

    /** The time until a poll can get a permit. Blocks for the store of a shared bucket only. */
    public Duration untilPollPermit() {
        return Duration.ofNanos(
                queue.nanosUntilPermit(RequestPriority.LOOKUP, permits.nanosUntil(1L + queue.reserve())));
    }

    /**
     * The permits that are left at this moment: 0 during a pause and while requests wait, -1 if there is no limit or only
     * a shared bucket knows them. Takes none, and asks no store.
     */
    public long availableNow() {
        if (queue.isPaused() || queue.isAnyWaiting()) {
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

    private boolean startServing() {
        if (shared) {
            return serving.tryLock();
        }
        serving.lock();
        return true;
    }

    private boolean mustServe() {
        return timerIsDue.get() || queue.hasArrivals();
    }

    /** Serves those that wait and the first arrival. The caller has started serving; this ends it. */
    private void serveOnce() {
        List<Runnable> completions = new ArrayList<>();
        try {
            if (timerIsDue.compareAndSet(true, false)) {
                serveWaiting(completions);
            }
            serveArrival(completions);
            setTimer();
        } catch (RuntimeException | Error e) {
            queue.removeAll()
                    .forEach(waiter -> completions.add(() -> waiter.permit().completeExceptionally(e)));
        } finally {
            serving.unlock();
        }
        // a completion may acquire the next permit
        completions.forEach(Runnable::run);
    }

    private void serveWaiting(List<Runnable> completions) {
        while (queue.canAdmit() && permits.tryTake()) {
            Waiter next = queue.admit();
            if (next != null) {
                completions.add(() -> next.permit().complete(true));
            }
        }
        queue.removeLate().forEach(late -> completions.add(() -> late.permit().complete(false)));
    }

    private void serveArrival(List<Runnable> completions) {
        Waiter arrival = queue.arrival();
        if (arrival == null) {
            return;
        }
        if (queue.isNext(arrival) && permits.tryTake() && queue.admitArrival()) {
            completions.add(() -> arrival.permit().complete(true));
        } else if (!queue.enqueueArrival(permits.nanosUntilNext())) {
            completions.add(() -> arrival.permit().complete(false));
        }
    }

    private void setTimer() {
        if (queue.isAnyWaiting() && timerIsSet.compareAndSet(false, true)) {
            long nanos = queue.nanosUntilAction(permits.nanosUntilNext());
            waiting.timer().schedule(this::timerIsOver, nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void timerIsOver() {
        timerIsDue.set(true);
        timerIsSet.set(false);
        serveLater();
    }

    /** Serves all, on a thread that may wait for a store. */
    private void serveLater() {
        try {
            servers.execute(this::serveAll);
        } catch (RejectedExecutionException e) {
            // the workers have ended: the waiting requests end here
            serveAll();
        }
    }

    private void serveAll() {
        while (mustServe() && startServing()) {
            serveOnce();
        }
    }

    private record Meter(ClientScheduler waiting) implements TimeMeter {
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
