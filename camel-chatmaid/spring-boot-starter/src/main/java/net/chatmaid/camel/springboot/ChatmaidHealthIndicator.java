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
package net.chatmaid.camel.springboot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/**
 * Whether Chatmaid accepts the component's API key, and a sender is connected. Probes share an answer for as long as it
 * lives, one that is not UP for a sixth of that; the one that asks blocks for at most {@link SenderProbe}'s timeouts, and those beside it get the answer from
 * before. Thread-safe. No detail holds a secret.
 */
final class ChatmaidHealthIndicator implements HealthIndicator {

    private static final int SOONER = 6;

    private record Known(Health health, Instant since) {}

    private final CamelContext context;
    private final Duration timeToLive;
    private final InstantSource time;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known;

    ChatmaidHealthIndicator(CamelContext context, Duration timeToLive, InstantSource time) {
        this.context = context;
        this.timeToLive = timeToLive;
        this.time = time;
    }

    @Override
    public Health health() {
        Known last = known;
        if (last != null && isFresh(last)) {
            return last.health();
        }
        if (!context.isStarted()) {
            return Health.unknown()
                    .withDetail("reason", "The Camel context has not started")
                    .build();
        }
        if (!asking.tryLock()) {
            if (last != null) {
                return last.health();
            }
            asking.lock();
        }
        try {
            return known != null && isFresh(known) ? known.health() : ask();
        } finally {
            asking.unlock();
        }
    }

    private boolean isFresh(Known last) {
        boolean up = last.health().getStatus().equals(Status.UP);
        // what is wrong may soon be right again
        return time.instant().isBefore(last.since().plus(up ? timeToLive : timeToLive.dividedBy(SOONER)));
    }

    private Health ask() {
        Health before = known == null ? null : known.health();
        Health health = new SenderProbe(context).ask(before);
        Instant now = time.instant();
        known = new Known(health, now);
        return health;
    }
}
