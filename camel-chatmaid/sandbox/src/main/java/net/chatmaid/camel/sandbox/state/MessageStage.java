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
import java.util.Locale;
import java.util.function.Function;

/** A stage of which webhooks tell, in the order in which a message can reach them. */
public enum MessageStage {
    SENT(MessageTimeline::sentAt),
    DELIVERED(MessageTimeline::deliveredAt),
    READ(MessageTimeline::readAt),
    FAILED(MessageTimeline::failedAt);

    private final Function<MessageTimeline, Instant> stamp;

    MessageStage(Function<MessageTimeline, Instant> stamp) {
        this.stamp = stamp;
    }

    /** When the message reaches this stage, or null. */
    public Instant stampIn(MessageTimeline timeline) {
        return stamp.apply(timeline);
    }

    public String status() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String event() {
        return "message." + status();
    }
}
