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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Who waits for a permit, and in which order permits are given out: by priority, and within a priority in the order of
 * arrival. A lower priority is passed by {@value #MAX_PASSED} requests at most. It keeps the state only: it asks no bucket,
 * completes no future and waits for nothing. Thread-safe.
 */
final class PermitQueue {

    /** The number of requests that may pass one that waits. */
    static final int MAX_PASSED = 10;

    /** A request that needs a permit before its deadline. */
    record Waiter(RequestPriority priority, long deadline, CompletableFuture<Boolean> permit) {}

    private final int burst;
    private final long interval;
    private final int maxReserve;
    private final LongSupplier nanoTime;
    private final Deque<Waiter> arrivals = new ArrayDeque<>();
    private final Map<RequestPriority, Deque<Waiter>> waiting = new EnumMap<>(RequestPriority.class);
    private long pausedUntil;
    private int passedLookups;
    private int passedPolls;
    private int reserve;
    private boolean pollWaits;
    private boolean pollPermit;

    /**
     * @param burst the capacity of the bucket
     * @param interval the time between two permits, in nanoseconds
     * @param maxReserve the number of permits that polls leave for the next sends, at most
     */
    PermitQueue(int burst, long interval, int maxReserve, LongSupplier nanoTime) {
        this.burst = burst;
        this.interval = interval;
        this.maxReserve = maxReserve;
        this.reserve = maxReserve;
        this.nanoTime = nanoTime;
        this.pausedUntil = nanoTime.getAsLong();
        Stream.of(RequestPriority.values()).forEach(priority -> waiting.put(priority, new ArrayDeque<>()));
    }

    synchronized CompletableFuture<Boolean> arrive(RequestPriority priority, long timeout) {
        if (priority == RequestPriority.SEND) {
            // more sends may follow
            reserve = Math.min(maxReserve, reserve + 1);
        }
        Waiter waiter = new Waiter(priority, now() + timeout, new CompletableFuture<>());
        arrivals.add(waiter);
        return waiter.permit();
    }

    synchronized boolean hasArrivals() {
        return !arrivals.isEmpty();
    }

    /** The first arrival, which stays one until it is admitted or has to wait; {@code null} if there is none. */
    synchronized Waiter arrival() {
        return arrivals.peek();
    }

    /** Whether the next permit is for this arrival. */
    synchronized boolean isNext(Waiter arrival) {
        boolean first = waiting.get(RequestPriority.SEND).isEmpty()
                && (arrival.priority() == RequestPriority.SEND
                        || waiting.get(RequestPriority.LOOKUP).isEmpty());
        return first && !isPollOwed() && !isLookupOwed() && !isPaused();
    }

    /** Gives the permit that was taken to the first arrival, unless a pause has begun in the meantime. */
    synchronized boolean admitArrival() {
        if (isPaused()) {
            return false;
        }
        countPassed(arrivals.remove().priority());
        return true;
    }

    /**
     * Lets the first arrival wait.
     *
     * @param refill the time until the next permit, in nanoseconds
     * @return {@code false} if it would not get a permit before its deadline; it does not wait then
     */
    synchronized boolean enqueueArrival(long refill) {
        Waiter arrival = arrivals.remove();
        return nanosUntilPermit(arrival.priority(), refill) <= Math.max(0, arrival.deadline() - now())
                && waiting.get(arrival.priority()).add(arrival);
    }

    synchronized boolean canAdmit() {
        return isAnyWaiting() && !isPaused();
    }

    /** Gives the permit that was taken away; {@code null} if it is kept for the next poll, or a pause has begun. */
    synchronized Waiter admit() {
        if (!canAdmit()) {
            return null;
        }
        if (isPollOwed()) {
            pollPermit = true;
            passedPolls = 0;
            return null;
        }
        boolean lookup = waiting.get(RequestPriority.SEND).isEmpty() || isLookupOwed();
        RequestPriority priority = lookup ? RequestPriority.LOOKUP : RequestPriority.SEND;
        countPassed(priority);
        return waiting.get(priority).remove();
    }

    /** Removes those whose deadline is before the given time. */
    private List<Waiter> removeLate(long time) {
        List<Waiter> late = new ArrayList<>();
        waiting.values().forEach(queue -> queue.removeIf(waiter -> waiter.deadline() - time < 0 && late.add(waiter)));
        return late;
    }

    synchronized List<Waiter> removeLate() {
        return removeLate(now());
    }

    /** Removes all, arrivals included. */
    synchronized List<Waiter> removeAll() {
        List<Waiter> all = Stream.concat(
                        arrivals.stream(), waiting.values().stream().flatMap(Deque::stream))
                .toList();
        arrivals.clear();
        waiting.values().forEach(Deque::clear);
        return all;
    }

    /** Starts a pause, or makes it longer. Removes those that can't wait for its end. */
    synchronized List<Waiter> pause(long nanos) {
        long until = now() + nanos;
        pausedUntil = until - pausedUntil > 0 ? until : pausedUntil;
        return removeLate(pausedUntil);
    }

    synchronized boolean isPaused() {
        return pauseLeft() > 0;
    }

    synchronized long pauseLeft() {
        return Math.max(0, pausedUntil - now());
    }

    synchronized boolean isAnyWaiting() {
        return waiting.values().stream().anyMatch(queue -> !queue.isEmpty());
    }

    synchronized int size() {
        return arrivals.size() + waiting.values().stream().mapToInt(Deque::size).sum();
    }

    /** The time until a permit can be given out or the first deadline has passed, in nanoseconds. */
    synchronized long nanosUntilAction(long refill) {
        long now = now();
        long permit = Math.max(pauseLeft(), refill);
        return Math.max(
                1,
                waiting.values().stream()
                        .flatMap(Deque::stream)
                        .mapToLong(waiter -> waiter.deadline() - now)
                        .reduce(permit, Math::min));
    }

    /** The time until one more request of this priority gets a permit, in nanoseconds. */
    synchronized long nanosUntilPermit(RequestPriority priority, long refill) {
        int ahead = waiting.get(RequestPriority.SEND).size()
                + (priority == RequestPriority.SEND
                        ? 0
                        : waiting.get(RequestPriority.LOOKUP).size());
        // the bucket fills up during a pause
        int later = Math.max(0, ahead - (isPaused() ? burst : 0));
        return Math.max(pauseLeft(), refill) + later * interval;
    }

    /** Whether a permit was kept for the poll that asks. It is given to it. */
    synchronized boolean takePollPermit() {
        boolean kept = pollPermit;
        pollPermit = false;
        return kept;
    }

    /** The number of permits that the next poll has to leave for sends. */
    synchronized int reserve() {
        return passedPolls >= MAX_PASSED ? 0 : reserve;
    }

    /** Whether the reserve is for no one if the bucket is full: a poll needed a permit, and nothing was sent. */
    synchronized boolean canLowerReserve() {
        return pollWaits && reserve > 1;
    }

    synchronized void lowerReserve() {
        reserve--;
    }

    /** Notes whether a poll got its permit. */
    synchronized void polled(boolean permitted) {
        pollWaits = !permitted;
        passedPolls = permitted ? 0 : passedPolls;
    }

    private boolean isPollOwed() {
        return pollWaits && !pollPermit && passedPolls >= MAX_PASSED;
    }

    private boolean isLookupOwed() {
        return !waiting.get(RequestPriority.LOOKUP).isEmpty() && passedLookups >= MAX_PASSED;
    }

    private void countPassed(RequestPriority priority) {
        passedPolls += pollWaits ? 1 : 0;
        boolean passes = priority == RequestPriority.SEND
                && !waiting.get(RequestPriority.LOOKUP).isEmpty();
        passedLookups = passes ? passedLookups + 1 : 0;
    }

    private long now() {
        return nanoTime.getAsLong();
    }
}
