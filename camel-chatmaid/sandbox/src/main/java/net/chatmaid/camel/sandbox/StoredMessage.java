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

import java.time.Instant;

/** A message in the store: what was sent, and a timeline that a test may replace. */
final class StoredMessage implements Row {

    private final String id;
    private final long sequence;
    private final int shuffle;
    private final Environment environment;
    private final SendRequest request;
    private final Instant createdAt;
    private volatile Timeline timeline;

    StoredMessage(
            String id,
            long sequence,
            Environment environment,
            SendRequest request,
            Instant createdAt,
            Timeline timeline) {
        this.id = id;
        this.sequence = sequence;
        this.shuffle = Ids.shuffle(id);
        this.environment = environment;
        this.request = request;
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

    Environment environment() {
        return environment;
    }

    String from() {
        return request.from();
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    Timeline timeline() {
        return timeline;
    }

    void force(String status, Instant now) {
        timeline = timeline.force(status, now);
    }

    String statusAt(Instant now) {
        return timeline.statusAt(now);
    }

    SandboxMessage at(Instant now) {
        Timeline known = timeline;
        return as(known.statusAt(now), known.at(now));
    }

    SandboxMessage as(String status, Timeline known) {
        boolean isGroup = request.to().endsWith("@g.us");
        return new SandboxMessage(
                id,
                request.from(),
                request.to(),
                isGroup,
                isGroup ? request.to() : null,
                request.content(),
                request.mediaUrls(),
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
