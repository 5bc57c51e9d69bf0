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
package net.chatmaid.camel.reliability.faults;

import java.util.concurrent.atomic.AtomicInteger;

/** Which attempts meet a fault. Thread-safe. */
final class FaultPlan {

    private final AtomicInteger disturbed = new AtomicInteger();
    private volatile FaultyServer server;
    private volatile Fault fault;
    private volatile int left;
    private volatile Runnable atFirst = () -> {};

    void disturbAt(FaultyServer target) {
        server = target;
    }

    /** Sets what happens while the first attempt is disturbed, on its thread. */
    void atFirst(Runnable action) {
        atFirst = action;
    }

    /** Disturbs the next attempts. */
    void begin(Fault next, int attempts) {
        left = attempts;
        fault = next;
    }

    /** Disturbs no further attempt. */
    void end() {
        fault = null;
    }

    /** The number of attempts that were disturbed. */
    int disturbed() {
        return disturbed.get();
    }

    synchronized void beforeAttempt() {
        Fault next = fault;
        if (next != null && left > 0) {
            left--;
            server.disturb(next);
            if (disturbed.getAndIncrement() == 0) {
                atFirst.run();
            }
        } else {
            server.disturb(null);
        }
    }
}
