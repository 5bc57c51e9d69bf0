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

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import net.chatmaid.camel.client.RateBudget.Use;

/**
 * Who wants a token, and whose turn it is. Thread-safe, and never waits for anything: it asks no bucket and tells nobody.
 *
 * <p>Who comes is a newcomer at first, until somebody has asked the bucket for it: it goes at once, is refused, or waits.
 */
final class Turns {

    /** So many requests may pass others that want to go. */
    static final int PASSING = 10;

    /** One that wants a token, at the latest by its deadline. */
    record Waiter(Use use, long deadline, CompletableFuture<Boolean> turn) {}

    private final PollShare polls;
    private final int burst;
    private final long interval;
    private final LongSupplier nanoTime;

    private final Queue<Waiter> newcomers = new ArrayDeque<>();
    private final Queue<Waiter> sends = new ArrayDeque<>();
    private final Queue<Waiter> lookups = new ArrayDeque<>();
    private long pausedUntil;
    private boolean lookPlanned;
    private boolean lookDue;
    private int passedLookups;

    /**
     * @param polls what is owed to polls
     * @param burst how many tokens a full bucket has
     * @param interval how long until one more comes, in nanoseconds
     */
    Turns(PollShare polls, int burst, long interval, LongSupplier nanoTime) {
        this.polls = polls;
        this.burst = burst;
        this.interval = interval;
        this.nanoTime = nanoTime;
        this.pausedUntil = now();
    }

    /** @param atMost how long until its deadline, in nanoseconds */
    synchronized CompletableFuture<Boolean> come(Use use, long atMost) {
        Waiter newcomer = new Waiter(use, now() + atMost, new CompletableFuture<>());
        newcomers.add(newcomer);
        return newcomer.turn();
    }

    /** Whether somebody has to ask the bucket, for a newcomer or for those who wait. */
    synchronized boolean mustAsk() {
        return lookDue || !newcomers.isEmpty();
    }

    /** The first newcomer, or {@code null}. It stays one until it is let go or lined up. */
    synchronized Waiter newcomer() {
        return newcomers.peek();
    }

    /** Whether a token, if there is one, is for this newcomer. */
    synchronized boolean isNext(Waiter newcomer) {
        boolean first = sends.isEmpty() && (newcomer.use() == Use.SEND || lookups.isEmpty());
        return first && !polls.isOwed() && !owesLookup() && !isPaused();
    }

    /** The first newcomer goes with the token that was taken for it, unless a pause has come meanwhile. */
    synchronized boolean letNewcomerGo() {
        if (isPaused()) {
            return false;
        }
        countPassing(newcomers.remove().use());
        return true;
    }

    /**
     * The first newcomer waits, if there is hope.
     *
     * @param refill how long until the next token, in nanoseconds
     * @return {@code false} when it can't be served in time
     */
    synchronized boolean lineUp(long refill) {
        Waiter newcomer = newcomers.remove();
        long left = Math.max(0, newcomer.deadline() - now());
        return untilRoom(newcomer.use(), refill).toNanos() <= left
                && queue(newcomer.use()).add(newcomer);
    }

    /** Whether somebody waits who may go as soon as there is a token. */
    synchronized boolean someoneMayGo() {
        return someoneWaits() && !isPaused();
    }

    /** Who goes with the token that was just taken; {@code null} when it is kept for a poll, or a pause has come. */
    synchronized Waiter next() {
        if (!someoneMayGo()) {
            return null;
        }
        if (polls.isOwed()) {
            polls.promise();
            return null;
        }
        Use use = sends.isEmpty() || owesLookup() ? Use.LOOKUP : Use.SEND;
        countPassing(use);
        return queue(use).remove();
    }

    /** Those whose time is over; they wait no longer. */
    synchronized List<Waiter> late() {
        return lateAt(now());
    }

    /** Nobody waits any longer, newcomers neither: all who did. */
    synchronized List<Waiter> clear() {
        List<Waiter> all =
                Stream.of(newcomers, sends, lookups).flatMap(Queue::stream).toList();
        newcomers.clear();
        sends.clear();
        lookups.clear();
        lookPlanned = false;
        return all;
    }

    /** Whether a look after those who wait has to be planned: there are some, and none is planned yet. */
    synchronized boolean needsLook() {
        return someoneWaits() && !lookPlanned;
    }

    /** Plans it: in so many nanoseconds there is room, or the first must be told that there is none. */
    synchronized long planLook(long refill) {
        lookPlanned = true;
        long now = now();
        long room = Math.max(pausedUntil - now, refill);
        long deadline = Stream.concat(sends.stream(), lookups.stream())
                .mapToLong(waiter -> waiter.deadline() - now)
                .min()
                .orElse(room);
        return Math.max(1, Math.min(room, deadline));
    }

    /** Its time has come. */
    synchronized void lookIsDue() {
        lookPlanned = false;
        lookDue = true;
    }

    /** Whether its time has come; the caller looks. */
    synchronized boolean startLook() {
        boolean due = lookDue;
        lookDue = false;
        return due;
    }

    /** Nobody goes for so long. A pause that is on already is never shortened. Those who can't wait for its end. */
    synchronized List<Waiter> pause(Duration duration) {
        long until = now() + duration.toNanos();
        pausedUntil = until - pausedUntil > 0 ? until : pausedUntil;
        return lateAt(pausedUntil);
    }

    synchronized boolean isPaused() {
        return pausedUntil - now() > 0;
    }

    synchronized Duration pauseLeft() {
        return Duration.ofNanos(Math.max(0, pausedUntil - now()));
    }

    /** How many have come and were told nothing yet. */
    synchronized int waiting() {
        return newcomers.size() + sends.size() + lookups.size();
    }

    synchronized boolean someoneWaits() {
        return !sends.isEmpty() || !lookups.isEmpty();
    }

    /** How long until one more could go, when the next token comes in {@code refill} nanoseconds. */
    synchronized Duration untilRoom(Use use, long refill) {
        long pause = Math.max(0, pausedUntil - now());
        int waiters = sends.size() + (use == Use.SEND ? 0 : lookups.size());
        // what the pause lets grow is there at once when it ends
        long ahead = Math.max(0, waiters - (pause > 0 ? burst : 0));
        return Duration.ofNanos(Math.max(pause, refill) + ahead * interval);
    }

    /** How long until a poll could go, when enough tokens for it are there in {@code refill} nanoseconds. */
    synchronized Duration untilPoll(long refill) {
        long ahead = sends.size() + lookups.size();
        return Duration.ofNanos(Math.max(pausedUntil - now(), refill) + ahead * interval);
    }

    private boolean owesLookup() {
        return !lookups.isEmpty() && passedLookups >= PASSING;
    }

    private void countPassing(Use use) {
        polls.wasPassed();
        passedLookups = use == Use.LOOKUP || lookups.isEmpty() ? 0 : passedLookups + 1;
    }

    private List<Waiter> lateAt(long time) {
        List<Waiter> late = new ArrayList<>();
        sends.removeIf(waiter -> waiter.deadline() - time < 0 && late.add(waiter));
        lookups.removeIf(waiter -> waiter.deadline() - time < 0 && late.add(waiter));
        return late;
    }

    private Queue<Waiter> queue(Use use) {
        return use == Use.SEND ? sends : lookups;
    }

    private long now() {
        return nanoTime.getAsLong();
    }
}
