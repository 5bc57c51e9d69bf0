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
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many requests an API key may make. One budget serves everything in the process that uses the key. Thread-safe;
 * nothing here blocks.
 *
 * <p>In any 60 seconds it lets at most the limit through: a tenth of it at once, the rest evenly. Those that wait are
 * served in the order in which they came, and nothing that does not wait passes them.
 */
public final class RateBudget {

    private static final Logger LOG = LoggerFactory.getLogger(RateBudget.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int requestsPerMinute;
    private final Bucket bucket;
    private final Waiting waiting;
    private final int burst;
    private final long interval;

    // guards itself and what follows
    private final Queue<Waiter> waiters = new ArrayDeque<>();
    private long pausedUntil;
    private boolean serving;

    private record Waiter(long deadline, CompletableFuture<Boolean> turn) {}

    private RateBudget(int requestsPerMinute, int burst, Bucket bucket, Waiting waiting) {
        this.requestsPerMinute = requestsPerMinute;
        this.burst = burst;
        this.interval = bucket == null ? 0 : MINUTE.toNanos() / (requestsPerMinute - burst + 1);
        this.bucket = bucket;
        this.waiting = waiting;
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
            return new RateBudget(0, Integer.MAX_VALUE, null, waiting);
        }
        int burst = Math.max(1, requests / 10);
        Bucket bucket = Bucket.builder()
                // a full bucket and a minute's refill come to the limit, wherever the server's minute begins
                .addLimit(limit -> limit.capacity(burst).refillGreedy(requests - burst + 1L, MINUTE))
                .withCustomTimePrecision(meter(waiting))
                .build();
        return new RateBudget(requests, burst, bucket, waiting);
    }

    /** The limit, in requests a minute; 0 for none. */
    public int requestsPerMinute() {
        return requestsPerMinute;
    }

    /** Takes one request if there is room at this moment and nobody waits for it. */
    boolean tryAcquire() {
        synchronized (waiters) {
            return waiters.isEmpty() && take();
        }
    }

    /**
     * Takes one request as soon as there is room.
     *
     * @param atMost how long to wait for it
     * @return whether there was room in time; {@code false} comes as soon as it is known
     */
    CompletableFuture<Boolean> acquire(Duration atMost) {
        synchronized (waiters) {
            if (waiters.isEmpty() && take()) {
                return CompletableFuture.completedFuture(true);
            }
            if (untilRoom().compareTo(atMost) > 0) {
                return CompletableFuture.completedFuture(false);
            }
            Waiter waiter = new Waiter(now() + atMost.toNanos(), new CompletableFuture<>());
            waiters.add(waiter);
            if (!serving) {
                serveLater();
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
        synchronized (waiters) {
            long until = now() + duration.toNanos();
            pausedUntil = until - pausedUntil > 0 ? until : pausedUntil;
            removeLate(pausedUntil, late);
        }
        late.forEach(waiter -> waiter.turn().complete(false));
    }

    /** How long it takes, as things stand, until one more request could go. */
    Duration untilRoom() {
        synchronized (waiters) {
            long pause = Math.max(0, pausedUntil - now());
            // what the pause lets grow is there at once when it ends
            long ahead = Math.max(0, waiters.size() - (pause > 0 ? burst : 0));
            return Duration.ofNanos(Math.max(pause, refill()) + ahead * interval);
        }
    }

    /** How many requests could go at this moment; -1 when there is no limit. Nothing is taken. */
    public long availableNow() {
        synchronized (waiters) {
            if (pausedUntil - now() > 0 || !waiters.isEmpty()) {
                return 0;
            }
            return bucket == null ? -1 : bucket.getAvailableTokens();
        }
    }

    /** How long Chatmaid has asked to make no request; zero when it has not. */
    public Duration pauseLeft() {
        synchronized (waiters) {
            return Duration.ofNanos(Math.max(0, pausedUntil - now()));
        }
    }

    /** How many calls wait for room at this moment. */
    public int waiting() {
        synchronized (waiters) {
            return waiters.size();
        }
    }

    private boolean take() {
        return pausedUntil - now() <= 0 && (bucket == null || bucket.tryConsume(1));
    }

    /** Lets those go whose turn it is, in their order, and tells those whose time is over. Runs on the timer. */
    private void serve() {
        List<Waiter> served = new ArrayList<>();
        List<Waiter> late = new ArrayList<>();
        synchronized (waiters) {
            serving = false;
            while (!waiters.isEmpty() && take()) {
                served.add(waiters.remove());
            }
            removeLate(now(), late);
            if (!waiters.isEmpty()) {
                serveLater();
            }
        }
        served.forEach(waiter -> waiter.turn().complete(true));
        late.forEach(waiter -> waiter.turn().complete(false));
    }

    private void serveLater() {
        serving = true;
        long now = now();
        long room = Math.max(pausedUntil - now, refill());
        long deadline = waiters.stream()
                .mapToLong(waiter -> waiter.deadline() - now)
                .min()
                .orElse(room);
        waiting.timer().schedule(this::serve, Math.max(1, Math.min(room, deadline)), TimeUnit.NANOSECONDS);
    }

    private void removeLate(long time, List<Waiter> late) {
        waiters.removeIf(waiter -> waiter.deadline() - time < 0 && late.add(waiter));
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
