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
package net.chatmaid.camel.tracking.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.tracking.Stages;

/**
 * A stage and its position among those of all messages: by time, but never before an earlier stage of the same message.
 *
 * @param change the stage
 * @param notBefore the time that decides the position
 */
public record TimedStage(StatusChange change, Instant notBefore) implements Comparable<TimedStage> {

    private static final Comparator<TimedStage> BY_TIME = Comparator.comparing(TimedStage::notBefore)
            .thenComparing(stage -> stage.change().status().rank());

    public static List<TimedStage> of(Message message) {
        List<TimedStage> stages = new ArrayList<>(4);
        Instant latest = message.createdAt() == null ? Instant.EPOCH : message.createdAt();
        for (StatusChange change : Stages.of(message)) {
            if (change.time() != null && change.time().isAfter(latest)) {
                latest = change.time();
            }
            stages.add(new TimedStage(change, latest));
        }
        return stages;
    }

    @Override
    public int compareTo(TimedStage other) {
        return BY_TIME.compare(this, other);
    }
}
