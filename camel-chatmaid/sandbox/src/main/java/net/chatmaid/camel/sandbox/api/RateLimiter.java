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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import net.chatmaid.camel.sandbox.SandboxClock;

/** Limits the requests of each API key in any 60 seconds. Every method is atomic. */
public final class RateLimiter {

    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final int requestsPerMinute;
    private final SandboxClock clock;
    private final Map<String, Deque<Instant>> accepted = new HashMap<>();

    /** With 0 requests a minute there is no limit. */
    public RateLimiter(int requestsPerMinute, SandboxClock clock) {
        this.requestsPerMinute = requestsPerMinute;
        this.clock = clock;
    }

    public synchronized void acquire(String key) {
        if (requestsPerMinute == 0) {
            return;
        }
        Instant now = clock.now();
        Deque<Instant> window = accepted.computeIfAbsent(key, k -> new ArrayDeque<>());
        while (!window.isEmpty() && !window.peekFirst().plus(WINDOW).isAfter(now)) {
            window.removeFirst();
        }
        if (window.size() >= requestsPerMinute) {
            throw ErrorResponseException.rateLimited(
                    "The limit of " + requestsPerMinute + " requests a minute is used up",
                    Duration.between(now, window.peekFirst().plus(WINDOW)));
        }
        window.addLast(now);
    }

    public synchronized void reset() {
        accepted.clear();
    }
}
