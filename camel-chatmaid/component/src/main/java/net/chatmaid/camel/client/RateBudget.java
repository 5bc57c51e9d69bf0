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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many requests an API key may make. One budget serves everything in the process that uses the key. Thread-safe;
 * nothing here blocks, but for what the bucket of a cluster does to reach its store.
 *
 * <p>In any 60 seconds it lets at most the limit through: a tenth of it at once, the rest evenly. Sends go first, then
 * look-ups, each in the order in which they came; polls do not wait, and take what is left beyond a few that are kept for
 * the next sends, fewer while there are none. Yet of ten requests that pass others that want to go, the eleventh is one
 * of those: nothing is held back for good.
 */
public final class RateBudget {

    private static final Logger LOG = LoggerFactory.getLogger(RateBudget.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** So many requests may pass others that want to go. */
    private static final int PASSING = 10;

    /** What a request is for. */
    enum Use {
        SEND,
        LOOKUP
    }

    private final int requestsPerMinute;
    private final Bucket bucket;
    private final Waiting waiting;
    private final Executor server;
    private final int burst;
    private final long interval;

    // guards itself and what follows
    private final Queue<Waiter> sends = new ArrayDeque<>();
    private final Queue<Waiter> lookups = new ArrayDeque<>();
    private long pausedUntil;
    private boolean serving;
    private int passedLookups;
    private int passedPolls;
    private int kept;
    private boolean pollWanted;
    private boolean pollMayGo;

    private record Waiter(long deadline, CompletableFuture<Boolean> turn) {}

    private RateBudget(int requestsPerMinute, int burst, Bucket bucket, Waiting waiting, Executor server) {
        this.requestsPerMinute = requestsPerMinute;
        this.burst = burst;
        this.kept = mostKept();
        this.interval = requestsPerMinute > 0 ? MINUTE.toNanos() / (requestsPerMinute - burst + 1) : 0;
        this.bucket = bucket;
        this.waiting = waiting;
        this.server = server;
        this.pausedUntil = now();
    }

    /**
     * A budget of this process.
     *
     * @param requests the limit; 0 for none
     * @throws IllegalArgumentException when the limit is negative
     */
    public static RateBudget perMinute(int requests, Waiting waiting) {
        if (requests < 0) {
            throw new IllegalArgumentException(
                    "requestsPerMinute is " + requests + ": expected the account's limit, or 0 for no limit");
        }
        if (requests == 0) {
            return new RateBudget(0, Integer.MAX_VALUE, null, waiting, Runnable::run);
        }
        int burst = Math.max(1, requests / 10);
        Bucket bucket = Bucket.builder()
                // a full bucket and a minute's refill come to the limit, wherever the server's minute begins
                .addLimit(limit -> limit.capacity(burst).refillGreedy(requests - burst + 1L, MINUTE))
                .withCustomTimePrecision(meter(waiting))
                .build();
        return new RateBudget(requests, burst, bucket, waiting, Runnable::run);
    }

    /**
     * A budget on a bucket that others may use as well, such as the other nodes of a cluster: a proxy of Bucket4j's
     * distributed buckets, whose bandwidth is the caller's to choose. A request to its store is made on the calling
     * thread or on a worker, never on the timer.
     */
    public static RateBudget on(Bucket bucket, Waiting waiting) {
        return new RateBudget(-1, 0, Objects.requireNonNull(bucket, "bucket"), waiting, waiting.workers());
    }

    /** The limit, in requests a minute; 0 for none, -1 when only the bucket knows. */
    public int requestsPerMinute() {
        return requestsPerMinute;
    }

    /** How an error names it. */
    String named() {
        return requestsPerMinute < 0
                ? "the shared budget (rateBudget)"
                : "the budget of " + requestsPerMinute + " requests a minute";
    }

    /** Takes one request for a poll, if there is room at this moment and nobody waits for it. */
    boolean tryPoll() {
        synchronized (sends) {
            if (isPaused()) {
                return false;
            }
            boolean mayGo = pollMayGo;
            if (!mayGo && sends.isEmpty() && lookups.isEmpty()) {
                if (pollWanted && kept > 1 && has(burst)) {
                    // it ran over while a poll wanted more: what was kept was for nobody
                    kept--;
                }
                mayGo = has(1L + (passedPolls >= PASSING ? 0 : kept)) && take();
            }
            pollMayGo = false;
            pollWanted = !mayGo;
            passedPolls = mayGo ? 0 : passedPolls;
            return mayGo;
        }
    }

    /**
     * Takes one request as soon as there is room.
     *
     * @param atMost how long to wait for it
     * @return whether there was room in time; {@code false} comes as soon as it is known
     */
    CompletableFuture<Boolean> acquire(Use use, Duration atMost) {
        synchronized (sends) {
            kept = use == Use.SEND ? Math.min(mostKept(), kept + 1) : kept;
            boolean first = sends.isEmpty() && (use == Use.SEND || lookups.isEmpty());
            if (first && !owes() && take()) {
                countPassing(use);
                return CompletableFuture.completedFuture(true);
            }
            if (untilRoom(use).compareTo(atMost) > 0) {
                return CompletableFuture.completedFuture(false);
            }
            Waiter waiter = new Waiter(now() + atMost.toNanos(), new CompletableFuture<>());
            (use == Use.SEND ? sends : lookups).add(waiter);
            try {
                if (!serving) {
                    serveLater();
                }
            } catch (RuntimeException e) {
                sends.remove(waiter);
                lookups.remove(waiter);
                throw e;
            }
            return waiter.turn();
        }
    }

    /** Stops everybody for a while: Chatmaid said so. A pause that is on already is never shortened. */
    void pauseFor(Duration duration) {
        LOG.info(
                "Chatmaid answered 429: everything that uses this API key pauses for {} ms and then goes on",
                duration.toMillis());
        List<Waiter> late = new ArrayList<>();
        synchronized (sends) {
            long until = now() + duration.toNanos();
            pausedUntil = until - pausedUntil > 0 ? until : pausedUntil;
            removeLate(pausedUntil, late);
        }
        late.forEach(waiter -> waiter.turn().complete(false));
    }

    /** How long it takes, as things stand, until one more look-up could go. */
    Duration untilRoom() {
        synchronized (sends) {
            return untilRoom(Use.LOOKUP);
        }
    }

    /** How long it takes, as things stand, until a poll could go. */
    Duration untilPoll() {
        synchronized (sends) {
            long refill = bucket == null
                    ? 0
                    : bucket.estimateAbilityToConsume(1L + kept).getNanosToWaitForRefill();
            long ahead = sends.size() + lookups.size();
            return Duration.ofNanos(Math.max(pausedUntil - now(), refill) + ahead * interval);
        }
    }

    private Duration untilRoom(Use use) {
        long pause = Math.max(0, pausedUntil - now());
        int waiters = sends.size() + (use == Use.SEND ? 0 : lookups.size());
        // what the pause lets grow is there at once when it ends
        long ahead = Math.max(0, waiters - (pause > 0 ? burst : 0));
        return Duration.ofNanos(Math.max(pause, refill()) + ahead * interval);
    }

    private int mostKept() {
        return requestsPerMinute > 0 ? burst / 2 : 0;
    }

    private boolean isPaused() {
        return pausedUntil - now() > 0;
    }

    /** How many requests could go at this moment; -1 when there is no limit. Nothing is taken. */
    public long availableNow() {
        synchronized (sends) {
            if (isPaused() || !sends.isEmpty() || !lookups.isEmpty()) {
                return 0;
            }
            return bucket == null ? -1 : bucket.getAvailableTokens();
        }
    }

    /** How long Chatmaid has asked to make no request; zero when it has not. */
    public Duration pauseLeft() {
        synchronized (sends) {
            return Duration.ofNanos(Math.max(0, pausedUntil - now()));
        }
    }

    /** How many calls wait for room at this moment. */
    public int waiting() {
        synchronized (sends) {
            return sends.size() + lookups.size();
        }
    }

    private boolean take() {
        return !isPaused() && (bucket == null || bucket.tryConsume(1));
    }

    private boolean has(long tokens) {
        return bucket == null || bucket.estimateAbilityToConsume(tokens).canBeConsumed();
    }

    /** Whether the next request belongs to somebody who was passed often enough. */
    private boolean owes() {
        return owesPoll() || owesLookup();
    }

    private boolean owesPoll() {
        return pollWanted && !pollMayGo && passedPolls >= PASSING;
    }

    private boolean owesLookup() {
        return !lookups.isEmpty() && passedLookups >= PASSING;
    }

    private void countPassing(Use use) {
        passedPolls += pollWanted ? 1 : 0;
        passedLookups = use == Use.LOOKUP || lookups.isEmpty() ? 0 : passedLookups + 1;
    }

    /** Lets those go whose turn it is, and tells those whose time is over. */
    private void serve() {
        List<Waiter> served = new ArrayList<>();
        List<Waiter> late = new ArrayList<>();
        ChatmaidException broken = null;
        synchronized (sends) {
            serving = false;
            try {
                while (!sends.isEmpty() || !lookups.isEmpty()) {
                    if (!take()) {
                        break;
                    }
                    if (owesPoll()) {
                        pollMayGo = true;
                        passedPolls = 0;
                        continue;
                    }
                    Use use = sends.isEmpty() || owesLookup() ? Use.LOOKUP : Use.SEND;
                    served.add((use == Use.SEND ? sends : lookups).remove());
                    countPassing(use);
                }
                removeLate(now(), late);
                if (!sends.isEmpty() || !lookups.isEmpty()) {
                    serveLater();
                }
            } catch (RuntimeException e) {
                broken = new ChatmaidException("The rate budget could not be asked, so no request was made", e);
                late.addAll(sends);
                late.addAll(lookups);
                sends.clear();
                lookups.clear();
            }
        }
        served.forEach(waiter -> waiter.turn().complete(true));
        for (Waiter waiter : late) {
            if (broken == null) {
                waiter.turn().complete(false);
            } else {
                waiter.turn().completeExceptionally(broken);
            }
        }
    }

    private void serveLater() {
        long now = now();
        long room = Math.max(pausedUntil - now, refill());
        long deadline = Stream.concat(sends.stream(), lookups.stream())
                .mapToLong(waiter -> waiter.deadline() - now)
                .min()
                .orElse(room);
        waiting.timer().schedule(this::serveOnServer, Math.max(1, Math.min(room, deadline)), TimeUnit.NANOSECONDS);
        // not before: a store that fails above must not look like somebody who will come
        serving = true;
    }

    private void serveOnServer() {
        try {
            server.execute(this::serve);
        } catch (RejectedExecutionException e) {
            // the workers have ended: those who wait are told here
            serve();
        }
    }

    private void removeLate(long time, List<Waiter> late) {
        sends.removeIf(waiter -> waiter.deadline() - time < 0 && late.add(waiter));
        lookups.removeIf(waiter -> waiter.deadline() - time < 0 && late.add(waiter));
    }

    private long refill() {
        return bucket == null ? 0 : bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    }

    private long now() {
        return waiting.nanoTime().getAsLong();
    }

    private static TimeMeter meter(Waiting waiting) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return waiting.nanoTime().getAsLong();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
