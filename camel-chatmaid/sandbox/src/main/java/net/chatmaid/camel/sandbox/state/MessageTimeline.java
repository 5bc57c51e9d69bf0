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
package net.chatmaid.camel.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The times at which a message reaches its stages, including future ones; null for a stage that it never reaches. The
 * status of a message is read from the timeline, so no timer is needed.
 */
public record MessageTimeline(
        Instant sentAt,
        Instant deliveredAt,
        Instant readAt,
        Instant failedAt,
        String errorCode,
        String errorMessage,
        String forcedStatus) {

    static final MessageTimeline PENDING = new MessageTimeline(null, null, null, null, null, null, null);

    MessageTimeline sent(Instant at) {
        return new MessageTimeline(at, deliveredAt, readAt, failedAt, errorCode, errorMessage, forcedStatus);
    }

    MessageTimeline delivered(Instant at) {
        return new MessageTimeline(sentAt, at, readAt, failedAt, errorCode, errorMessage, forcedStatus);
    }

    MessageTimeline read(Instant at) {
        return new MessageTimeline(sentAt, deliveredAt, at, failedAt, errorCode, errorMessage, forcedStatus);
    }

    MessageTimeline failed(Instant at, MessageOutcome outcome) {
        return failed(at, outcome.name(), outcome.explanation());
    }

    MessageTimeline failed(Instant at, String code, String message) {
        return new MessageTimeline(sentAt, deliveredAt, readAt, at, code, message, forcedStatus);
    }

    /** The stages reached by then, and nothing of what comes later. */
    public MessageTimeline at(Instant now) {
        boolean failed = reached(failedAt, now);
        return new MessageTimeline(
                past(sentAt, now),
                past(deliveredAt, now),
                past(readAt, now),
                past(failedAt, now),
                failed ? errorCode : null,
                failed ? errorMessage : null,
                forcedStatus);
    }

    String statusAt(Instant now) {
        if (forcedStatus != null) {
            return forcedStatus;
        } else if (reached(failedAt, now)) {
            return "failed";
        } else if (reached(readAt, now)) {
            return "read";
        } else if (reached(deliveredAt, now)) {
            return "delivered";
        }
        return reached(sentAt, now) ? "sent" : "pending";
    }

    /** When the next stage is reached, or null if none is left. */
    public Instant nextAfter(Instant now) {
        return Stream.of(sentAt, deliveredAt, readAt, failedAt)
                .filter(stage -> stage != null && stage.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The same past; all later stages are reached later by this time. */
    MessageTimeline delayed(Duration time, Instant now) {
        return new MessageTimeline(
                delayed(sentAt, time, now),
                delayed(deliveredAt, time, now),
                delayed(readAt, time, now),
                delayed(failedAt, time, now),
                errorCode,
                errorMessage,
                forcedStatus);
    }

    private static Instant delayed(Instant stage, Duration time, Instant now) {
        return stage == null || reached(stage, now) ? stage : stage.plus(time);
    }

    /** The same past, then failed from now on with any error code. */
    MessageTimeline fail(String code, Instant now) {
        return at(now).withForced(null).failed(now, code, MessageOutcome.explanationOf(code));
    }

    /** The same past, then the status from now on; a step back takes the later stages away. */
    MessageTimeline force(String status, Instant now) {
        MessageTimeline past = at(now).withForced(null);
        return switch (status) {
            case "pending" -> PENDING;
            case "sent" -> PENDING.sent(now);
            case "delivered" -> PENDING.sent(past.sentAt).delivered(now);
            case "read" -> PENDING.sent(past.sentAt).delivered(past.deliveredAt).read(now);
            case "failed" -> fail(MessageOutcome.INTERNAL_ERROR.name(), now);
            default -> past.withForced(status);
        };
    }

    private MessageTimeline withForced(String status) {
        return new MessageTimeline(sentAt, deliveredAt, readAt, failedAt, errorCode, errorMessage, status);
    }

    private static boolean reached(Instant stage, Instant now) {
        return stage != null && !stage.isAfter(now);
    }

    private static Instant past(Instant stage, Instant now) {
        return reached(stage, now) ? stage : null;
    }
}
