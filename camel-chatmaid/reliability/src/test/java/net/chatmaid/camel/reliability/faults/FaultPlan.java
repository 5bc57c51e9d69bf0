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

import java.util.function.LongSupplier;

/** Which attempts meet a fault. Thread-safe. */
final class FaultPlan {

    private final FaultyServer server;
    private final LongSupplier attempts;
    private long before;
    private int planned;
    private int disturbed;

    /** @param attempts the number of attempts so far */
    FaultPlan(FaultyServer server, LongSupplier attempts) {
        this.server = server;
        this.attempts = attempts;
    }

    /** Disturbs the next attempts. */
    synchronized void begin(Fault fault, int number) {
        before = attempts.getAsLong();
        planned = number;
        server.disturb(fault);
    }

    /**
     * Ends the fault if all planned attempts have met it. Call it after each attempt that failed, before the next one;
     * after attempts that succeed in spite of the fault, it may be called late.
     */
    synchronized void attemptEnded() {
        if (disturbed < planned) {
            disturbed = (int) Math.min(planned, attempts.getAsLong() - before);
            if (disturbed == planned) {
                server.disturb(null);
            }
        }
    }

    /** Disturbs no further attempt. */
    synchronized void end() {
        attemptEnded();
        planned = disturbed;
        server.disturb(null);
    }

    /** The number of planned attempts that were disturbed; some that succeeded in spite of it may be further ones. */
    synchronized int disturbed() {
        return disturbed;
    }
}
