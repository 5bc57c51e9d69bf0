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

import java.time.Instant;
import java.util.function.UnaryOperator;
import net.chatmaid.camel.sandbox.SandboxMessage;

/** A message in the store: what was sent, and a timeline that a test may replace. */
public final class StoredMessage implements ListEntry {

    private final String id;
    private final long sequence;
    private final int shuffle;
    private final Environment environment;
    private final SubmittedMessage submitted;
    private final Instant createdAt;
    private volatile MessageTimeline timeline;

    StoredMessage(
            String id,
            long sequence,
            Environment environment,
            SubmittedMessage submitted,
            Instant createdAt,
            MessageTimeline timeline) {
        this.id = id;
        this.sequence = sequence;
        this.shuffle = IdGenerator.shuffle(id);
        this.environment = environment;
        this.submitted = submitted;
        this.createdAt = createdAt;
        this.timeline = timeline;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public int shuffle() {
        return shuffle;
    }

    public Environment environment() {
        return environment;
    }

    public String from() {
        return submitted.from();
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    public MessageTimeline timeline() {
        return timeline;
    }

    /** Null if it was sent without one. */
    public String idempotencyKey() {
        return submitted.idempotencyKey();
    }

    void change(UnaryOperator<MessageTimeline> to) {
        timeline = to.apply(timeline);
    }

    public String statusAt(Instant now) {
        return timeline.statusAt(now);
    }

    public SandboxMessage at(Instant now) {
        MessageTimeline known = timeline;
        return as(known.statusAt(now), known.at(now));
    }

    public SandboxMessage as(String status, MessageTimeline known) {
        boolean isGroup = submitted.to().endsWith("@g.us");
        return new SandboxMessage(
                id,
                submitted.from(),
                submitted.to(),
                isGroup,
                isGroup ? submitted.to() : null,
                submitted.content(),
                submitted.mediaUrls(),
                environment.apiName(),
                status,
                known.errorCode(),
                known.errorMessage(),
                createdAt,
                known.sentAt(),
                known.deliveredAt(),
                known.readAt(),
                known.failedAt());
    }
}
