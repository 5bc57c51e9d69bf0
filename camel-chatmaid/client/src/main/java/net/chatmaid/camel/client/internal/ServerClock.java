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
package net.chatmaid.camel.client.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Chatmaid's time: the {@code Date} header of the latest response, plus the time since then. Thread-safe. */
public final class ServerClock {

    private record ServerDate(String header, Instant date, long nanos) {}

    private final LongSupplier nanoTime;
    private volatile ServerDate latest;

    public ServerClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void read(ApiResponse response) {
        String header = response.header("date");
        ServerDate previous = latest;
        // many responses have the same date, as it counts whole seconds
        Instant date =
                previous != null && previous.header().equals(header) ? previous.date() : RetryAfter.httpDate(header);
        if (date != null) {
            latest = new ServerDate(header, date, nanoTime.getAsLong());
        }
    }

    /**
     * The current time; empty until the first response with a date. The header counts whole seconds, so this may be one
     * second late.
     */
    public Optional<Instant> now() {
        ServerDate reading = latest;
        return reading == null
                ? Optional.empty()
                : Optional.of(reading.date().plus(Duration.ofNanos(nanoTime.getAsLong() - reading.nanos())));
    }
}
