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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rate limit of an API key: each request needs a permit. One budget serves everything in the process that uses the
 * key.
 *
 * <p>In any 60 seconds it gives out at most the limit: a tenth of it at once, the rest at regular intervals. Sends get
 * a permit before look-ups, each in the order of arrival. Polls do not wait: they use the permits that are left after a
 * small reserve for the next sends, which shrinks while nothing is sent. At most {@value PermitQueue#MAX_PASSED} other
 * requests get a permit before one that waits, so every request gets one.
 *
 * <p>Thread-safe. Only the access to the store of a shared bucket blocks. One caller at a time accesses it, without a
 * lock that others wait for; the others get a future.
 */
public final class RateBudget {

    private static final Logger LOG = LoggerFactory.getLogger(RateBudget.class);
    /** A minute, and the time by which a request can take longer to arrive at the API than a later one. */
    private static final Duration WINDOW = Duration.ofSeconds(62);
    /** The time after which the timer repeats what the workers rejected. */
    private static final Duration REJECTED_DELAY = Duration.ofMillis(100);

    private final int requestsPerMinute;
    private final int burst;
    private final boolean shared;
    private final Permits permits;
    private final PermitQueue queue;
    private final ClientScheduler scheduler;
    private final Executor servingExecutor;
    /** Locked by the caller that accesses the bucket. Other callers do not wait for it. */
    private final ReentrantLock serving = new ReentrantLock();

    private final AtomicBoolean mustServe = new AtomicBoolean();
    private final AtomicBoolean timerIsSet = new AtomicBoolean();

    private RateBudget(int requestsPerMinute, int burst, Duration interval, Bucket bucket, ClientScheduler scheduler) {
        this.requestsPerMinute = requestsPerMinute;
        this.burst = burst;
        this.shared = requestsPerMinute < 0;
        this.permits = new Permits(bucket, scheduler.nanoTime());
        this.queue = new PermitQueue(
                burst,
                interval.toNanos(),
                requestsPerMinute > 0 ? burst / 2 : 0,
                requestsPerMinute != 1,
                scheduler.nanoTime());
        this.scheduler = scheduler;
        this.servingExecutor = shared ? scheduler.workers() : Runnable::run;
    }

    /**
     * Returns a budget for this process.
     *
     * @param requests the limit, in requests a minute; 0 for none
     * @param scheduler the threads and the clock
     * @return the budget
     * @throws IllegalArgumentException if the limit is negative
     */
    public static RateBudget perMinute(int requests, ClientScheduler scheduler) {
        if (requests < 0) {
            throw new IllegalArgumentException(
                    "requestsPerMinute is " + requests + ": expected the account's limit, or 0 for no limit");
        }
        if (requests == 0) {
            return new RateBudget(0, Integer.MAX_VALUE, Duration.ZERO, null, scheduler);
        }
        int burst = Math.max(1, requests / 10);
        // a full bucket and a window's refill add up to the limit, wherever the server's minute begins; a permit that
        // is
        // kept for a poll is one of the bucket's, or one more where the bucket is too small for that
        int refill = Math.max(1, requests - burst + (Permits.canLend(burst) ? 1 : 0));
        Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(refill, WINDOW))
                .withCustomTimePrecision(new BudgetClock(scheduler))
                .build();
        return new RateBudget(requests, burst, WINDOW.dividedBy(refill), bucket, scheduler);
    }

    /**
     * Returns a budget on a bucket that others use too, such as the other nodes of a cluster: a proxy of one of
     * Bucket4j's distributed buckets. The bandwidth of the bucket is the limit.
     *
     * <p>The budget accesses the store on a thread that sends, looks up or polls, or on a worker, never on the timer.
     * If the store fails, all waiting requests fail, and the next request accesses it again. Set a timeout for the
     * store: otherwise requests wait longer than their deadline while it does not respond.
     *
     * @param bucket the bucket; not {@code null}
     * @param scheduler the threads and the clock
     * @return the budget
     */
    public static RateBudget on(Bucket bucket, ClientScheduler scheduler) {
        return new RateBudget(-1, 0, Duration.ZERO, Objects.requireNonNull(bucket, "bucket"), scheduler);
    }

    /** {@return the limit, in requests a minute; 0 for none, -1 if only the shared bucket knows it} */
    public int requestsPerMinute() {
        return requestsPerMinute;
    }

    /** {@return the name of the budget for an error} */
    public String description() {
        if (shared) {
            return "the shared budget (rateBudget)";
        }
        return requestsPerMinute == 0
                ? "the budget without a limit"
                : "the budget of " + requestsPerMinute + " requests a minute";
    }

    /**
     * Tries to acquire a permit for a poll. Blocks only for the store of a shared bucket.
     *
     * @return {@code false} if there is none at this moment, or if other requests wait for one
     * @throws ChatmaidException if the store fails
     */
    public boolean tryAcquirePoll() {
        if (queue.isPaused()) {
            return false;
        }
        boolean permitted =
                queue.takePollPermit(permits.leaveNoRoom(burst)) || queue.size() == 0 && tryAcquireForPoll();
        queue.polled(permitted);
        return permitted && !queue.isPaused();
    }

    private boolean tryAcquireForPoll() {
        if (queue.canLowerReserve() && permits.nanosUntil(burst) == 0) {
            queue.lowerReserve();
        }
        int reserve = queue.reserve();
        return (reserve == 0 || permits.nanosUntil(1L + reserve) == 0) && permits.tryAcquire();
    }

    /**
     * Acquires a permit as soon as there is one.
     *
     * @param priority the priority of the request
     * @param timeout the maximum time to wait
     * @return whether there is a permit in time: {@code false} as soon as it is known that there is none; fails with a
     *     {@link ChatmaidException} if the store of a shared bucket fails
     */
    public CompletableFuture<Boolean> acquire(RequestPriority priority, Duration timeout) {
        if (permits.areUnlimited() && queue.size() == 0 && !queue.isPaused()) {
            return CompletableFuture.completedFuture(true);
        }
        CompletableFuture<Boolean> permit = queue.add(priority, timeout.toNanos());
        serve();
        return permit;
    }

    /**
     * Ends the waits for permits: completes them with {@code false}. No effect on a permit that was given out.
     *
     * @param permits results of {@link #acquire}
     */
    public void withdraw(Set<CompletableFuture<Boolean>> permits) {
        queue.remove(permits).forEach(permit -> permit.complete(false));
    }

    /**
     * Stops giving out permits for a time, because Chatmaid responded with 429. A pause that ends later remains in
     * effect.
     *
     * @param duration the length of the pause
     */
    public void pauseFor(Duration duration) {
        LOG.info(
                "Chatmaid responded with 429: all requests with this API key pause for {} ms and then continue",
                duration.toMillis());
        queue.pause(duration.toNanos());
        serve();
    }

    /** {@return the time until one more look-up gets a permit, as far as it is known. Never blocks} */
    public Duration untilPermit() {
        return Duration.ofNanos(queue.nanosUntilLookup(permits.knownNanosUntilNext()));
    }

    /** {@return the time until a poll can get a permit. Blocks only for the store of a shared bucket} */
    public Duration untilPollPermit() {
        return Duration.ofNanos(queue.nanosUntilPoll(permits.nanosUntil(1L + queue.reserve())));
    }

    /**
     * Returns the number of permits that are left. Acquires none, and accesses no store.
     *
     * @return the permits; 0 during a pause and while requests wait, -1 if there is no limit or only a shared bucket
     *     knows
     */
    public long availableNow() {
        if (queue.isPaused() || queue.size() > 0) {
            return 0;
        }
        return shared || permits.areUnlimited() ? -1 : permits.available();
    }

    /** {@return the rest of the pause after a 429; zero if there is none} */
    public Duration pauseLeft() {
        return Duration.ofNanos(queue.pauseLeft());
    }

    /** {@return the number of requests that wait for a permit, or for the store of a shared bucket} */
    public int waitingRequests() {
        return queue.size();
    }

    /** Gives out permits. If another caller does so at this moment, that caller continues for this one. */
    private void serve() {
        mustServe.set(true);
        if (serveOnce() && mustServe.get()) {
            // this caller may have its permit, so it does not access a store for the others
            continueServing();
        }
    }

    /** Continues on a thread that may block for a store. */
    private void continueServing() {
        try {
            servingExecutor.execute(this::serveAll);
        } catch (RejectedExecutionException e) {
            // the workers have ended: complete the waiting requests on this thread
            serveAll();
        }
    }

    private void serveAll() {
        boolean served = true;
        while (served && mustServe.get()) {
            served = serveOnce();
        }
    }

    /** Returns {@code false} if another caller gives out permits at this moment. */
    private boolean serveOnce() {
        if (!serving.tryLock()) {
            return false;
        }
        List<Runnable> completions = new ArrayList<>();
        try {
            mustServe.set(false);
            serveInto(completions);
        } finally {
            serving.unlock();
        }
        // a completion may acquire the next permit
        completions.forEach(Runnable::run);
        return true;
    }

    private void serveInto(List<Runnable> completions) {
        try {
            if (queue.canAdmit() && permits.knownNanosUntilNext() == 0 && permits.tryAcquire()) {
                CompletableFuture<Boolean> next = queue.admit(permits.leftNoRoom(burst));
                if (next != null) {
                    completions.add(() -> next.complete(true));
                }
                // the others are served when this request has its permit, as the store may be slow
                if (queue.size() > 0) {
                    mustServe.set(true);
                }
                return;
            }
            long refill = permits.knownNanosUntilNext();
            queue.removeOverdue(refill).forEach(overdue -> completions.add(() -> overdue.complete(false)));
            if (queue.size() > 0) {
                setTimer(Math.max(1, Math.max(queue.pauseLeft(), refill)));
            }
        } catch (RuntimeException | Error e) {
            queue.removeAll().forEach(waiter -> completions.add(() -> waiter.completeExceptionally(e)));
        }
    }

    private void setTimer(long nanos) {
        if (timerIsSet.compareAndSet(false, true)) {
            try {
                scheduler.timer().schedule(this::onTimer, nanos, TimeUnit.NANOSECONDS);
            } catch (RuntimeException | Error e) {
                timerIsSet.set(false);
                throw e;
            }
        }
    }

    private void onTimer() {
        timerIsSet.set(false);
        mustServe.set(true);
        try {
            servingExecutor.execute(this::serveAll);
        } catch (RejectedExecutionException e) {
            // not on this thread, which must not wait for a store
            List<CompletableFuture<Boolean>> overdue =
                    queue.removeOverdue(Math.max(REJECTED_DELAY.toNanos(), permits.knownNanosUntilNext()));
            if (queue.size() > 0) {
                setTimer(REJECTED_DELAY.toNanos());
            }
            overdue.forEach(permit -> permit.complete(false));
        }
    }

    private record BudgetClock(ClientScheduler scheduler) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return scheduler.nanoTime().getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
