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

    /** No message was created before this. */
    private int oldest = Integer.MAX_VALUE;

    /** The messages that are due, and the number of all messages in each status whose list can be fetched. */
    record DueAndCounts(List<DueMessage> due, Map<MessageStatus, Integer> countsByStatus) {}

    TrackedMessage get(String id) {
        return messages.get(id);
    }

    TrackedMessage add(String id, int created) {
        oldest = Math.min(oldest, created);
        return messages.computeIfAbsent(id, key -> new TrackedMessage(created));
    }

    void remove(String id) {
        messages.remove(id);
    }

    void clear() {
        messages.clear();
        oldest = Integer.MAX_VALUE;
    }

    int size() {
        return messages.size();
    }

    /** Removes the messages that were created before the horizon. */
    void removeBefore(int horizon) {
        if (oldest < horizon) {
            messages.values().removeIf(message -> message.created < horizon);
            oldest = messages.values().stream()
                    .mapToInt(message -> message.created)
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }
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
    List<DueMessage> due(int second, ListPositions positions) {
        return dueAndCounts(second, positions).due();
    }

    /** Both by one pass: with a million messages, each pass takes a tenth of a second. */
    DueAndCounts dueAndCounts(int second, ListPositions positions) {
        int minInterval = Math.max(MIN_INTERVAL, messages.size() / PER_SECOND);
        int[] counts = new int[LISTED.size()];
        List<DueMessage> due = new ArrayList<>();
        messages.forEach((id, message) -> {
            count(message, counts);
            if (message.isDue(second, minInterval)) {
                due.add(dueMessage(id, message, positions));
            }
        });
        return new DueAndCounts(due, byStatus(counts));
    }

    /** The messages with a status that were created between two seconds and were not fetched since a third. */
    List<DueMessage> unfetched(int from, int to, MessageStatus status, int since, ListPositions positions) {
        return select(
                message -> message.created > from
                        && message.created < to
                        && message.has(status)
                        && message.fetched < since,
                positions);
    }

    private List<DueMessage> select(Predicate<TrackedMessage> wanted, ListPositions positions) {
        List<DueMessage> selected = new ArrayList<>();
        messages.forEach((id, message) -> {
            if (wanted.test(message)) {
                selected.add(dueMessage(id, message, positions));
            }
        });
        return selected;
    }

    private static DueMessage dueMessage(String id, TrackedMessage message, ListPositions positions) {
        return new DueMessage(
                id, positions.index(message.position), message.missed, list(message) >= 0, message.fetched);
    }

    /** The number of messages in each status whose list can be fetched. */
    Map<MessageStatus, Integer> countsByStatus() {
        int[] counts = new int[LISTED.size()];
        messages.values().forEach(message -> count(message, counts));
        return byStatus(counts);
    }

    private static void count(TrackedMessage message, int[] counts) {
        int list = list(message);
        if (list >= 0) {
            counts[list]++;
        }
    }

    private static Map<MessageStatus, Integer> byStatus(int[] counts) {
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
