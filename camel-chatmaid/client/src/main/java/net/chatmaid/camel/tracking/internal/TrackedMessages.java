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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.chatmaid.camel.model.MessageStatus;

/** The tracked messages by their ids. Not thread-safe. */
final class TrackedMessages {

    /** The statuses whose lists can be fetched. */
    private static final List<MessageStatus> LISTED =
            List.of(MessageStatus.PENDING, MessageStatus.SENT, MessageStatus.DELIVERED);

    /** The minimum time between two polls of a message, in seconds, if there are enough permits. */
    private static final int MIN_INTERVAL = 10;

    /** The maximum number of messages that are polled in a second, by two requests, even if the budget is larger. */
    private static final int PER_SECOND = 200;

    private final Map<String, TrackedMessage> messages = new HashMap<>();

    TrackedMessage get(String id) {
        return messages.get(id);
    }

    TrackedMessage add(String id, int created) {
        return messages.computeIfAbsent(id, key -> new TrackedMessage(created));
    }

    void remove(String id) {
        messages.remove(id);
    }

    void clear() {
        messages.clear();
    }

    int size() {
        return messages.size();
    }

    /** Removes the messages that were created before the horizon. */
    void removeBefore(int horizon) {
        messages.values().removeIf(message -> message.created < horizon);
    }

    /** Increases all positions. */
    void shift(int rows) {
        if (rows != 0) {
            messages.values().stream()
                    .filter(message -> message.position != TrackedMessage.NO_POSITION)
                    .forEach(message -> message.position += rows);
        }
    }

    /** The messages that were due at a second and were not fetched since. */
    List<PollPlanner.DueMessage> due(int second, ListPositions positions) {
        int minInterval = Math.max(MIN_INTERVAL, messages.size() / PER_SECOND);
        return select(message -> message.isDue(second, minInterval), positions);
    }

    /** The messages with a status that were created between two seconds and were not fetched since a third. */
    List<PollPlanner.DueMessage> unfetched(int from, int to, MessageStatus status, int since, ListPositions positions) {
        return select(
                message -> message.created > from
                        && message.created < to
                        && message.has(status)
                        && message.fetched < since,
                positions);
    }

    private List<PollPlanner.DueMessage> select(Predicate<TrackedMessage> wanted, ListPositions positions) {
        List<PollPlanner.DueMessage> selected = new ArrayList<>();
        messages.forEach((id, message) -> {
            if (wanted.test(message)) {
                selected.add(new PollPlanner.DueMessage(
                        id, positions.index(message.position), message.missed, list(message) >= 0, message.fetched));
            }
        });
        return selected;
    }

    /** The number of messages in each status whose list can be fetched. */
    Map<MessageStatus, Integer> countsByStatus() {
        int[] counts = new int[LISTED.size()];
        for (TrackedMessage message : messages.values()) {
            int list = list(message);
            if (list >= 0) {
                counts[list]++;
            }
        }
        Map<MessageStatus, Integer> byStatus = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                byStatus.put(LISTED.get(i), counts[i]);
            }
        }
        return byStatus;
    }

    /** The index of the status whose list should show it; -1 if there is none. */
    private static int list(TrackedMessage message) {
        for (int i = 0; i < LISTED.size(); i++) {
            if (message.has(LISTED.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
