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

/** Plans the stages of a message. */
final class Lifecycle {

    private final Duration step;

    Lifecycle(Duration step) {
        this.step = step;
    }

    Timeline plan(Environment environment, String to, boolean senderConnected, Instant createdAt) {
        return environment == Environment.LIVE
                ? live(Fate.of(to, senderConnected), createdAt)
                : test(Fate.of(to, true), createdAt);
    }

    private Timeline live(Fate fate, Instant createdAt) {
        Instant first = createdAt.plus(step);
        Instant second = first.plus(step);
        Instant third = second.plus(step);
        if (fate.failsAtOnce()) {
            return Timeline.PENDING.failed(first, fate);
        }
        Timeline sent = Timeline.PENDING.sent(first);
        return switch (fate) {
            case STAYS_PENDING -> Timeline.PENDING;
            case STAYS_SENT -> sent;
            case NEVER_READ -> sent.delivered(second);
            case READ_WITHOUT_DELIVERED -> sent.read(third);
            case FAILS_AFTER_SENT -> sent.failed(second, Fate.RECIPIENT_NOT_REACHABLE);
            default -> sent.delivered(second).read(third);
        };
    }

    private static Timeline test(Fate fate, Instant createdAt) {
        if (fate.failsAtOnce()) {
            return Timeline.PENDING.failed(createdAt, fate);
        }
        Timeline sent = Timeline.PENDING.sent(createdAt);
        return fate == Fate.FAILS_AFTER_SENT ? sent.failed(createdAt, Fate.RECIPIENT_NOT_REACHABLE) : sent;
    }
}
