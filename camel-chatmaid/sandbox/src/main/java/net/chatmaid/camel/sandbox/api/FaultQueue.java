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
package net.chatmaid.camel.sandbox.api;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import net.chatmaid.camel.sandbox.state.ChangeCounter;

/** The faults that wait for their requests, in the order in which they were added. Every method is atomic. */
public final class FaultQueue {

    private final ChangeCounter changes = new ChangeCounter();
    private final List<WaitingFault> waiting = new ArrayList<>();

    public ChangeCounter changes() {
        return changes;
    }

    /** A null method is any method. */
    public synchronized WaitingFault add(int times, String method, String pathPrefix, FaultEffect effect) {
        if (times < 1) {
            throw new IllegalArgumentException("A fault must happen at least once, but was requested for " + times
                    + " times; clearFaults() takes faults away.");
        }
        WaitingFault fault = new WaitingFault(effect, times, times, method, pathPrefix);
        waiting.add(fault);
        changes.changed();
        return fault;
    }

    /** The fault for this request, counted. */
    public synchronized Optional<FaultEffect> take(ReceivedRequest request) {
        for (ListIterator<WaitingFault> all = waiting.listIterator(); all.hasNext(); ) {
            WaitingFault next = all.next();
            if (next.matches(request)) {
                if (next.timesLeft() == 1) {
                    all.remove();
                } else {
                    all.set(next.taken());
                }
                changes.changed();
                return Optional.of(next.effect());
            }
        }
        return Optional.empty();
    }

    public synchronized List<WaitingFault> all() {
        return List.copyOf(waiting);
    }

    public synchronized void clear() {
        waiting.clear();
        changes.changed();
    }
}
