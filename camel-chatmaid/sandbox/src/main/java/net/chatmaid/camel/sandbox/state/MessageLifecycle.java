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

/** Plans the stages of a message. */
final class MessageLifecycle {

    private final Duration step;

    MessageLifecycle(Duration step) {
        this.step = step;
    }

    MessageTimeline plan(Environment environment, String to, boolean senderConnected, Instant createdAt) {
        return environment == Environment.LIVE
                ? live(MessageOutcome.of(to, senderConnected), createdAt)
                : test(MessageOutcome.of(to, true), createdAt);
    }

    private MessageTimeline live(MessageOutcome outcome, Instant createdAt) {
        Instant first = createdAt.plus(step);
        Instant second = first.plus(step);
        Instant third = second.plus(step);
        if (outcome.failsAtOnce()) {
            return MessageTimeline.PENDING.failed(first, outcome);
        }
        MessageTimeline sent = MessageTimeline.PENDING.sent(first);
        return switch (outcome) {
            case STAYS_PENDING -> MessageTimeline.PENDING;
            case STAYS_SENT -> sent;
            case NEVER_READ -> sent.delivered(second);
            case READ_WITHOUT_DELIVERED -> sent.read(third);
            case FAILS_AFTER_SENT -> sent.failed(second, MessageOutcome.RECIPIENT_NOT_REACHABLE);
            default -> sent.delivered(second).read(third);
        };
    }

    private static MessageTimeline test(MessageOutcome outcome, Instant createdAt) {
        if (outcome.failsAtOnce()) {
            return MessageTimeline.PENDING.failed(createdAt, outcome);
        }
        MessageTimeline sent = MessageTimeline.PENDING.sent(createdAt);
        return outcome == MessageOutcome.FAILS_AFTER_SENT
                ? sent.failed(createdAt, MessageOutcome.RECIPIENT_NOT_REACHABLE)
                : sent;
    }
}
