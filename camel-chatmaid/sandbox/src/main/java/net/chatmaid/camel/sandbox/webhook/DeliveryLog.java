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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import net.chatmaid.camel.sandbox.state.ChangeCounter;

/** The latest attempts to deliver webhooks. Every method is atomic. */
public final class DeliveryLog {

    static final int BOUND = 10_000;

    private final ChangeCounter changes = new ChangeCounter();
    private final Deque<DeliveryAttempt> attempts = new ArrayDeque<>();
    private long next = 1;

    public ChangeCounter changes() {
        return changes;
    }

    /** Adds an attempt, which gets its number here. */
    void add(DeliveryAttempt attempt) {
        synchronized (this) {
            if (attempts.size() == BOUND) {
                attempts.removeFirst();
            }
            attempts.addLast(attempt.numbered(next++));
        }
        changes.changed();
    }

    /** The latest attempts with smaller numbers, latest first; at most so many. */
    public synchronized List<DeliveryAttempt> latest(long before, int most, Predicate<DeliveryAttempt> filter) {
        Iterator<DeliveryAttempt> latestFirst = attempts.descendingIterator();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(latestFirst, 0), false)
                .filter(attempt -> attempt.number() < before)
                .filter(filter)
                .limit(most)
                .toList();
    }

    void clear() {
        synchronized (this) {
            attempts.clear();
        }
        changes.changed();
    }
}
