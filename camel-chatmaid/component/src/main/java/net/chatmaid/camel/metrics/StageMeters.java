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
package net.chatmaid.camel.metrics;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.StatusChange;

/** Measures how long messages take from one stage to the next, by the server's times. Thread-safe. */
final class StageMeters {

    private static final List<MessageStatus> STAGES =
            List.of(MessageStatus.SENT, MessageStatus.DELIVERED, MessageStatus.READ, MessageStatus.FAILED);

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final Map<MessageStatus, Timer> timers = new HashMap<>();

    StageMeters(ComponentMeters meters) {
        STAGES.forEach(stage -> timers.put(
                stage,
                meters.timer(
                        "chatmaid.stage.latency",
                        "The time that messages take to reach a stage from the one before",
                        "stage",
                        stage.value())));
    }

    /** Adds a stage, unless the message does not have both times, in order and less than 292 years apart. */
    void add(StatusChange change) {
        Timer timer = timers.get(change.status());
        Instant before = timer == null ? null : before(change.status(), change.message());
        if (before != null && change.time() != null) {
            Duration latency = Duration.between(before, change.time());
            // a timer counts nanoseconds in a long, and a time in an event can be any
            if (!latency.isNegative() && latency.compareTo(LONGEST) <= 0) {
                timer.record(latency);
            }
        }
    }

    private static Instant before(MessageStatus stage, Message message) {
        if (stage.equals(MessageStatus.DELIVERED)) {
            return message.sentAt();
        }
        return stage.equals(MessageStatus.READ) ? message.deliveredAt() : message.createdAt();
    }
}
