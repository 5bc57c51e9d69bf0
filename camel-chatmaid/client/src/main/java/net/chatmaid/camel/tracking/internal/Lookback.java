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
package net.chatmaid.camel.tracking.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time span that a consumer polls for, by the server's time. A record without a time is always inside. Not
 * thread-safe.
 */
public final class Lookback {

    private final Duration lookback;
    private final boolean onlyNew;
    private final Clock clock;
    private final Instant localStart;
    private Instant start;
    private Instant now;

    public Lookback(Duration lookback, boolean onlyNew, Clock clock) {
        this.lookback = lookback;
        this.onlyNew = onlyNew;
        this.clock = clock;
        this.localStart = clock.instant();
    }

    /** Begins a scan, and sets the time span for it. */
    public void beginScan(Optional<Instant> serverTime) {
        Instant local = clock.instant();
        now = serverTime.orElse(local);
        if (start == null) {
            start = now.minus(Duration.between(localStart, local));
        }
    }

    /** The beginning of the time span. Older messages are left out. */
    Instant horizon() {
        return now.minus(lookback);
    }

    /** When the scan began, by the server's time. */
    public Instant now() {
        return now;
    }

    /** Whether a record is not older than the lookback; {@code true} if its time is {@code null}. */
    public boolean isWithinLookback(Instant created) {
        return created == null || !created.isBefore(horizon());
    }

    /** Whether a time is not before the start of the consumer; always {@code true} if old records are returned too. */
    public boolean isNewEnough(Instant reached) {
        return !onlyNew || reached == null || !reached.isBefore(start);
    }
}
