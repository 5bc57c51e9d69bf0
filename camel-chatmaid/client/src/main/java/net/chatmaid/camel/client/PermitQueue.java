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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/**
 * The requests that wait for a permit, and the order in which they get one: sends, then look-ups, each in the order of
 * arrival, and a poll from time to time. At most {@value #MAX_PASSED} other requests get a permit before a request of
 * lower priority. It only keeps state: it makes no request, completes no future and never waits. Thread-safe.
 */
final class PermitQueue {

    /** The maximum number of requests that get a permit before one of lower priority that waits. */
    static final int MAX_PASSED = 10;

    private record Waiter(long deadline, CompletableFuture<Boolean> permit) {}

    private final int burst;
    private final long interval;
    private final int maxReserve;
    private final boolean keepsPollPermit;
    private final LongSupplier nanoTime;
    private final Deque<Waiter> sends = new ArrayDeque<>();
    private final Deque<Waiter> lookups = new ArrayDeque<>();
    private long pausedUntil;
    private int passedLookups;
    private int passedPolls;
    private int reserve;
    private boolean pollWaits;
    private boolean pollPermit;

    /**
     * @param burst the capacity of the bucket
     * @param interval the time between two permits, in nanoseconds
     * @param maxReserve the maximum number of permits that polls leave for the next sends
     * @param keepsPollPermit whether one of the permits that were acquired may be kept for the next poll
     */
    PermitQueue(int burst, long interval, int maxReserve, boolean keepsPollPermit, LongSupplier nanoTime) {
        this.burst = burst;
        this.interval = interval;
        this.maxReserve = maxReserve;
        this.keepsPollPermit = keepsPollPermit;
        this.reserve = maxReserve;
        this.nanoTime = nanoTime;
        this.pausedUntil = nanoTime.getAsLong();
    }

    synchronized CompletableFuture<Boolean> add(RequestPriority priority, long timeout) {
        if (priority == RequestPriority.SEND) {
            // more sends may follow
            reserve = Math.min(maxReserve, reserve + 1);
        }
        Waiter waiter = new Waiter(nanoTime.getAsLong() + timeout, new CompletableFuture<>());
        (priority == RequestPriority.SEND ? sends : lookups).add(waiter);
        return waiter.permit();
    }

    synchronized int size() {
        return sends.size() + lookups.size();
    }

    synchronized boolean canAdmit() {
        return size() > 0 && !isPaused();
    }

    /**
     * Assigns the permit that was acquired; {@code null} if it is kept for the next poll, or a pause has begun.
     * {@code noRoom} is whether the bucket had no place for a permit that is kept.
     */
    synchronized CompletableFuture<Boolean> admit(boolean noRoom) {
        if (!canAdmit()) {
            return null;
        }
        // a full bucket and a kept permit would be one too many
        pollPermit = pollPermit && !noRoom;
        if (keepsPollPermit && pollWaits && !pollPermit && passedPolls >= MAX_PASSED) {
            pollPermit = true;
            passedPolls = 0;
            return null;
        }
        passedPolls += pollWaits ? 1 : 0;
        boolean lookupIsNext = sends.isEmpty() || !lookups.isEmpty() && passedLookups >= MAX_PASSED;
        passedLookups = lookupIsNext || lookups.isEmpty() ? 0 : passedLookups + 1;
        return (lookupIsNext ? lookups : sends).remove().permit();
    }

    /**
     * Removes the requests that would not get a permit before their deadline. {@code refill} is the time until the next
     * permit.
     */
    synchronized List<CompletableFuture<Boolean>> removeOverdue(long refill) {
        List<CompletableFuture<Boolean>> overdue = new ArrayList<>();
        removeOverdue(sends, position -> nanosUntil(position, refill), overdue);
        removeOverdue(lookups, position -> nanosUntil(position + sendsBefore(position), refill), overdue);
        return overdue;
    }

    private void removeOverdue(
            Deque<Waiter> queue, LongUnaryOperator nanosUntil, List<CompletableFuture<Boolean>> overdue) {
        long now = nanoTime.getAsLong();
        int position = 0;
        for (Iterator<Waiter> waiters = queue.iterator(); waiters.hasNext(); ) {
            Waiter waiter = waiters.next();
            if (nanosUntil.applyAsLong(position) > Math.max(0, waiter.deadline() - now)) {
                waiters.remove();
                overdue.add(waiter.permit());
            } else {
                position++;
            }
        }
    }

    /** Removes some requests, and returns those that were still there. */
    synchronized List<CompletableFuture<Boolean>> remove(Set<CompletableFuture<Boolean>> permits) {
        List<CompletableFuture<Boolean>> removed = new ArrayList<>();
        Stream.of(sends, lookups)
                .forEach(queue ->
                        queue.removeIf(waiter -> permits.contains(waiter.permit()) && removed.add(waiter.permit())));
        return removed;
    }

    synchronized List<CompletableFuture<Boolean>> removeAll() {
        List<CompletableFuture<Boolean>> all = Stream.of(sends, lookups)
                .flatMap(Deque::stream)
                .map(Waiter::permit)
                .toList();
        sends.clear();
        lookups.clear();
        return all;
    }

    /** Starts a pause, or makes it longer. */
    synchronized void pause(long nanos) {
        long until = nanoTime.getAsLong() + nanos;
        pausedUntil = until - pausedUntil > 0 ? until : pausedUntil;
    }

    synchronized boolean isPaused() {
        return pauseLeft() > 0;
    }

    synchronized long pauseLeft() {
        return Math.max(0, pausedUntil - nanoTime.getAsLong());
    }

    /**
     * The time until one more look-up gets a permit, in nanoseconds. {@code refill} is the time until the next permit.
     */
    synchronized long nanosUntilLookup(long refill) {
        return nanosUntil(lookups.size() + sendsBefore(lookups.size()), refill);
    }

    /** The number of sends that get a permit before the look-up at that position. */
    private long sendsBefore(long position) {
        return Math.min(sends.size(), MAX_PASSED * (position + 1) - passedLookups);
    }

    /** The time until a poll gets a permit, in nanoseconds. {@code refill} is the time until there is one for polls. */
    synchronized long nanosUntilPoll(long refill) {
        long ahead = lookups.size() + sendsBefore(lookups.size());
        return nanosUntil(Math.min(ahead, MAX_PASSED - passedPolls), refill);
    }

    private long nanosUntil(long ahead, long refill) {
        // the bucket fills up during a pause
        long later = Math.max(0, ahead - (isPaused() ? burst : 0));
        return Math.max(pauseLeft(), refill) + later * interval;
    }

    /** Whether a permit is kept for the next poll. The caller gets it, unless the bucket has no place for it by now. */
    synchronized boolean takePollPermit(boolean noRoom) {
        boolean kept = pollPermit && !noRoom;
        pollPermit = false;
        return kept;
    }

    /** The number of permits that the next poll must leave for sends. */
    synchronized int reserve() {
        return passedPolls >= MAX_PASSED ? 0 : reserve;
    }

    /**
     * Whether a poll lacked a permit while nothing was sent, so that the reserve can be lowered if the bucket is full.
     */
    synchronized boolean canLowerReserve() {
        return pollWaits && reserve > 1;
    }

    synchronized void lowerReserve() {
        reserve--;
    }

    /** Records whether a poll got its permit. */
    synchronized void polled(boolean permitted) {
        pollWaits = !permitted;
        passedPolls = permitted ? 0 : passedPolls;
    }
}
