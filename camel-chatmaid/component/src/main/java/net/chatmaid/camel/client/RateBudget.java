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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many requests an API key may make. One budget serves everything in the process that uses the key. Thread-safe.
 * Nothing here blocks, but for the bucket of a cluster: one caller at a time asks its store and waits for the answer,
 * those who come meanwhile are served as if there was no room yet, by a future.
 *
 * <p>In any 60 seconds it lets at most the limit through: a tenth of it at once, the rest evenly. Sends go first, then
 * look-ups, each in the order in which they came; polls do not wait, and take what is left beyond a few that are kept for
 * the next sends, fewer while there are none. Yet of ten requests that pass others that want to go, the eleventh is one
 * of those: nothing is held back for good.
 */
public final class RateBudget {

    private static final Logger LOG = LoggerFactory.getLogger(RateBudget.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** What a request is for. */
    enum Use {
        SEND,
        LOOKUP
    }

    private final int requestsPerMinute;
    private final int burst;
    private final boolean shared;
    private final Tokens tokens;
    private final Turns turns;
    private final PollShare polls;
    private final TokenQueue queue;

    private RateBudget(int requestsPerMinute, int burst, Bucket bucket, Waiting waiting) {
        this.requestsPerMinute = requestsPerMinute;
        this.burst = burst;
        this.shared = requestsPerMinute < 0;
        this.tokens = new Tokens(bucket, waiting.nanoTime());
        this.polls = new PollShare(requestsPerMinute > 0 ? burst / 2 : 0);
        long interval = requestsPerMinute > 0 ? MINUTE.toNanos() / (requestsPerMinute - burst + 1) : 0;
        this.turns = new Turns(polls, burst, interval, waiting.nanoTime());
        this.queue = new TokenQueue(tokens, turns, shared, waiting);
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

    /**
     * A budget on a bucket that others may use as well, such as the other nodes of a cluster: a proxy of Bucket4j's
     * distributed buckets, whose bandwidth is the caller's to choose. A request to its store is made on a thread that
     * makes a call or polls, or on a worker, never on the timer. When the store fails, all who wait fail with it, and the
     * next call asks again; when it does not answer they wait for longer than they should, so let it have a timeout.
     */
    public static RateBudget on(Bucket bucket, Waiting waiting) {
        return new RateBudget(-1, 0, Objects.requireNonNull(bucket, "bucket"), waiting);
    }

    /** The limit, in requests a minute; 0 for none, -1 when only the bucket knows. */
    public int requestsPerMinute() {
        return requestsPerMinute;
    }

    /** How an error names it. */
    String named() {
        return shared ? "the shared budget (rateBudget)" : "the budget of " + requestsPerMinute + " requests a minute";
    }

    /**
     * Takes one request for a poll, if there is room at this moment and nobody waits for it. Blocks for the store of a
     * shared bucket, and then holds up nobody else.
     *
     * @throws ChatmaidException when the store fails
     */
    boolean tryPoll() {
        return shared ? poll() : queue.alone(this::poll);
    }

    private boolean poll() {
        if (turns.isPaused()) {
            return false;
        }
        boolean got = polls.takePromised() || (!turns.someoneWaits() && takeForPoll());
        polls.polled(got);
        return got && !turns.isPaused();
    }

    private boolean takeForPoll() {
        if (polls.mayKeepFewer() && tokens.has(burst)) {
            // it ran over while a poll wanted more: what was kept was for nobody
            polls.keepFewer();
        }
        int left = polls.left();
        return (left == 0 || tokens.has(1L + left)) && tokens.take();
    }

    /**
     * Takes one request as soon as there is room. Done on return when nobody else asks and no wait is needed.
     *
     * @param atMost how long to wait for it
     * @return whether there was room in time; {@code false} comes as soon as it is known, and a {@link ChatmaidException}
     *     when the store of a shared bucket fails
     */
    CompletableFuture<Boolean> acquire(Use use, Duration atMost) {
        if (use == Use.SEND) {
            polls.keepMore();
        }
        return queue.come(use, atMost.toNanos());
    }

    /** Stops everybody for a while: Chatmaid said so. A pause that is on already is never shortened. */
    void pauseFor(Duration duration) {
        LOG.info(
                "Chatmaid answered 429: everything that uses this API key pauses for {} ms and then goes on",
                duration.toMillis());
        turns.pause(duration).forEach(waiter -> waiter.turn().complete(false));
    }

    /** How long it takes, as far as is known, until one more look-up could go. No store is asked. */
    Duration untilRoom() {
        return turns.untilRoom(Use.LOOKUP, shared ? tokens.nanosUntilKnown() : tokens.nanosUntilNext());
    }

    /** How long it takes, as things stand, until a poll could go. Blocks like {@link #tryPoll}. */
    Duration untilPoll() {
        int kept = polls.kept();
        return turns.untilPoll(kept == 0 ? tokens.nanosUntilNext() : tokens.nanosUntil(1L + kept));
    }

    /**
     * How many requests could go at this moment, 0 in a pause or while calls wait; -1 when there is no limit, or when
     * only a shared bucket knows. Nothing is taken, and no store is asked.
     */
    public long availableNow() {
        if (turns.isPaused() || turns.someoneWaits()) {
            return 0;
        }
        return shared || tokens.areEndless() ? -1 : tokens.available();
    }

    /** How long Chatmaid has asked to make no request; zero when it has not. */
    public Duration pauseLeft() {
        return turns.pauseLeft();
    }

    /** How many calls wait for room at this moment, or for a shared bucket's answer. */
    public int waiting() {
        return turns.waiting();
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
