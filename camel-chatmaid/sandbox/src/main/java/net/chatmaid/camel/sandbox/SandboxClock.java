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

import java.time.Duration;
import java.time.Instant;

/**
 * The only source of time in a sandbox, in milliseconds: time stamps, lifecycle stages, the rate limit, the
 * {@code Date} header and the webhook schedule all read it. Thread-safe; no method blocks.
 */
public sealed interface SandboxClock permits SystemSandboxClock, ManualSandboxClock {

    /**
     * The clock of the machine.
     *
     * @return a clock that can't be advanced
     */
    static SandboxClock system() {
        return new SystemSandboxClock();
    }

    /**
     * A clock that stands at 2026-02-06T14:00:00Z until it is advanced.
     *
     * @return a new clock
     */
    static SandboxClock manual() {
        return manual(Instant.parse("2026-02-06T14:00:00Z"));
    }

    /**
     * A clock that stands still until it is advanced.
     *
     * @param start the first time it shows; what is finer than a millisecond is cut off
     * @return a new clock
     */
    static SandboxClock manual(Instant start) {
        return new ManualSandboxClock(start);
    }

    /**
     * The time now.
     *
     * @return the time, with a precision of a millisecond
     */
    Instant now();

    /**
     * Moves a manual clock forward. To have due webhooks delivered too, call
     * {@link ChatmaidSandbox#advance(Duration)} instead.
     *
     * @param time how far; not negative
     * @throws IllegalStateException if this is the system clock
     * @throws IllegalArgumentException if the time is negative
     */
    void advance(Duration time);

    /**
     * Whether this clock moves only by {@link #advance(Duration)}.
     *
     * @return true for a manual clock
     */
    boolean isManual();
}
