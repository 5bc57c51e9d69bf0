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
package net.chatmaid.camel.sandbox.webhook;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The deliveries between two resets: those that wait for their time, and those that are being made. Only one delivery
 * of a subject is made at a time; the others that are due wait in the subject's lane. Every method is atomic.
 */
final class DeliveryQueue {

    private static final Comparator<PlannedDelivery> ORDER =
            Comparator.comparing(PlannedDelivery::due).thenComparingLong(PlannedDelivery::sequence);

    private final Consumer<PlannedDelivery> planned;
    private final DeliveryCounter counter = new DeliveryCounter();
    private final NavigableSet<PlannedDelivery> waiting = new TreeSet<>(ORDER);
    private final NavigableSet<PlannedDelivery> underway = new TreeSet<>(ORDER);
    private final Map<String, Deque<PlannedDelivery>> lanes = new HashMap<>();
    private final Map<String, NavigableSet<PlannedDelivery>> held = new HashMap<>();
    private long sequence;
    private long events;
    private boolean closed;

    /** @param planned is called for each queued delivery */
    DeliveryQueue(Consumer<PlannedDelivery> planned) {
        this.planned = planned;
    }

    DeliveryCounter counter() {
        return counter;
    }

    /** Plans the first attempt for an event. */
    synchronized void plan(SandboxEvent event) {
        add(new PlannedDelivery(event.at(), sequence++, events++, event, 0, false, null));
    }

    /** Plans another attempt. */
    synchronized void retry(PlannedDelivery failed, PlannedDelivery.Signed signed, Instant due) {
        add(new PlannedDelivery(due, sequence++, failed.number(), failed.event(), failed.retries() + 1, false, signed));
    }

    /** Delays a delivery until {@code until}, or until a later event of its subject was attempted, whichever is first. */
    synchronized void hold(PlannedDelivery delivery, Instant until) {
        PlannedDelivery later = delivery.heldBackUntil(until, sequence++);
        held.computeIfAbsent(later.event().subject(), subject -> new TreeSet<>(ORDER))
                .add(later);
        add(later);
    }

    private void add(PlannedDelivery delivery) {
        if (!closed) {
            waiting.add(delivery);
            planned.accept(delivery);
        }
    }

    /** Returns the first due delivery whose subject is free. The caller must {@link #finish(PlannedDelivery)} it. */
    synchronized Optional<PlannedDelivery> take(Instant now) {
        while (isDue(waiting, now)) {
            PlannedDelivery next = waiting.pollFirst();
            forgetHeld(next);
            underway.add(next);
            Deque<PlannedDelivery> lane = lanes.get(next.event().subject());
            if (lane == null) {
                lanes.put(next.event().subject(), new ArrayDeque<>());
                return Optional.of(next);
            }
            lane.addLast(next);
        }
        return Optional.empty();
    }

    /** Records an attempt: earlier events of its subject that were held back become due. */
    synchronized void attempted(PlannedDelivery delivery) {
        NavigableSet<PlannedDelivery> overtaken = held.remove(delivery.event().subject());
        Deque<PlannedDelivery> lane = lanes.get(delivery.event().subject());
        if (closed || overtaken == null) {
            return;
        }
        for (PlannedDelivery each : overtaken.descendingSet()) {
            if (each.number() < delivery.number()) {
                PlannedDelivery released = each.released();
                waiting.remove(each);
                underway.add(released);
                lane.addFirst(released);
            } else {
                held.computeIfAbsent(each.event().subject(), subject -> new TreeSet<>(ORDER))
                        .add(each);
            }
        }
    }

    /**
     * Returns the next delivery of the same lane, which must be finished too; if there is none, the subject is free.
     */
    synchronized Optional<PlannedDelivery> finish(PlannedDelivery delivery) {
        underway.remove(delivery);
        Deque<PlannedDelivery> lane = lanes.get(delivery.event().subject());
        PlannedDelivery next = lane.pollFirst();
        if (next == null) {
            lanes.remove(delivery.event().subject());
        }
        notifyAll();
        return Optional.ofNullable(next);
    }

    synchronized boolean isDone(Instant now) {
        return closed || !isDue(waiting, now) && !isDue(underway, now);
    }

    /** Blocks until all deliveries that are due by then are finished. */
    synchronized void awaitDone(Instant now) throws InterruptedException {
        while (!isDone(now)) {
            wait();
        }
    }

    /** Removes all deliveries. Those in progress can still be finished. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        held.clear();
        lanes.values().forEach(Deque::clear);
        notifyAll();
    }

    private void forgetHeld(PlannedDelivery delivery) {
        held.computeIfPresent(delivery.event().subject(), (subject, each) -> {
            each.remove(delivery);
            return each.isEmpty() ? null : each;
        });
    }

    private static boolean isDue(NavigableSet<PlannedDelivery> deliveries, Instant now) {
        return !deliveries.isEmpty() && !deliveries.first().due().isAfter(now);
    }
}
