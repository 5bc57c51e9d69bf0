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
package net.chatmaid.camel.sandbox;

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
 * The deliveries between two resets: those that wait for their time, and those that somebody makes. Of one subject only
 * one is made at a time; what is due meanwhile stands in the subject's lane. Every method is atomic.
 */
final class DeliveryQueue {

    private static final Comparator<Delivery> ORDER =
            Comparator.comparing(Delivery::due).thenComparingLong(Delivery::sequence);

    private final Consumer<Delivery> planned;
    private final WebhookTally tally = new WebhookTally();
    private final NavigableSet<Delivery> waiting = new TreeSet<>(ORDER);
    private final NavigableSet<Delivery> underway = new TreeSet<>(ORDER);
    private final Map<String, Deque<Delivery>> lanes = new HashMap<>();
    private final Map<String, NavigableSet<Delivery>> held = new HashMap<>();
    private long sequence;
    private long events;
    private boolean closed;

    /** Tells of each delivery that comes to wait. */
    DeliveryQueue(Consumer<Delivery> planned) {
        this.planned = planned;
    }

    WebhookTally tally() {
        return tally;
    }

    /** Plans the first attempt for an event. */
    synchronized void plan(WebhookEvent event) {
        add(new Delivery(event.at(), sequence++, events++, event, 0, false, null));
    }

    /** Plans another attempt. */
    synchronized void retry(Delivery failed, Delivery.Signed signed, Instant due) {
        add(new Delivery(due, sequence++, failed.number(), failed.event(), failed.retries() + 1, false, signed));
    }

    /** Plans the same attempt for later, or for when another of its subject was attempted. */
    synchronized void hold(Delivery delivery, Instant until) {
        Delivery later = delivery.heldBackUntil(until, sequence++);
        held.computeIfAbsent(later.event().subject(), subject -> new TreeSet<>(ORDER))
                .add(later);
        add(later);
    }

    private void add(Delivery delivery) {
        if (!closed) {
            waiting.add(delivery);
            planned.accept(delivery);
        }
    }

    /** The first that is due and whose subject is free; whoever takes it must {@link #finish(Delivery)} it. */
    synchronized Optional<Delivery> take(Instant now) {
        while (isDue(waiting, now)) {
            Delivery next = waiting.pollFirst();
            forgetHeld(next);
            underway.add(next);
            Deque<Delivery> lane = lanes.get(next.event().subject());
            if (lane == null) {
                lanes.put(next.event().subject(), new ArrayDeque<>());
                return Optional.of(next);
            }
            lane.addLast(next);
        }
        return Optional.empty();
    }

    /** An attempt was made: earlier events of its subject that were held back are due. */
    synchronized void attempted(Delivery delivery) {
        NavigableSet<Delivery> overtaken = held.remove(delivery.event().subject());
        Deque<Delivery> lane = lanes.get(delivery.event().subject());
        if (closed || overtaken == null) {
            return;
        }
        for (Delivery each : overtaken.descendingSet()) {
            if (each.number() < delivery.number()) {
                Delivery released = each.released();
                waiting.remove(each);
                underway.add(released);
                lane.addFirst(released);
            } else {
                held.computeIfAbsent(each.event().subject(), subject -> new TreeSet<>(ORDER))
                        .add(each);
            }
        }
    }

    /** The next in the same lane, to be finished too; if there is none, the subject is free. */
    synchronized Optional<Delivery> finish(Delivery delivery) {
        underway.remove(delivery);
        Deque<Delivery> lane = lanes.get(delivery.event().subject());
        Delivery next = lane.pollFirst();
        if (next == null) {
            lanes.remove(delivery.event().subject());
        }
        notifyAll();
        return Optional.ofNullable(next);
    }

    synchronized boolean isDone(Instant now) {
        return closed || !isDue(waiting, now) && !isDue(underway, now);
    }

    /** Blocks until all that is due by then was finished. */
    synchronized void awaitDone(Instant now) throws InterruptedException {
        while (!isDone(now)) {
            wait();
        }
    }

    /** Forgets everything; what is being made can still be finished. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        held.clear();
        lanes.values().forEach(Deque::clear);
        notifyAll();
    }

    private void forgetHeld(Delivery delivery) {
        held.computeIfPresent(delivery.event().subject(), (subject, each) -> {
            each.remove(delivery);
            return each.isEmpty() ? null : each;
        });
    }

    private static boolean isDue(NavigableSet<Delivery> deliveries, Instant now) {
        return !deliveries.isEmpty() && !deliveries.first().due().isAfter(now);
    }
}
