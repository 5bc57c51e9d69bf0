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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import net.chatmaid.camel.model.MessageStatus;

/** Selects the tracked messages that a plan needs. Not thread-safe. */
final class DueMessages {

    /** The statuses whose lists can be fetched. */
    private static final List<MessageStatus> LISTED =
            List.of(MessageStatus.PENDING, MessageStatus.SENT, MessageStatus.DELIVERED);

    /** The minimum time between two polls of a message, in seconds, if there are enough permits. */
    private static final int MIN_INTERVAL = 10;

    /** The maximum number of messages that are polled in a second, by two requests, even if the budget is larger. */
    private static final int PER_SECOND = 200;

    private static final int NOT_LISTED = -1;

    private final TrackedMessages messages;
    private final ListPositions positions;

    DueMessages(TrackedMessages messages, ListPositions positions) {
        this.messages = messages;
        this.positions = positions;
    }

    /** The messages that were due at a second and were not fetched since. */
    List<DueMessage> at(int second) {
        int minInterval = Math.max(MIN_INTERVAL, messages.size() / PER_SECOND);
        return select(row -> PollInterval.isOver(second, messages.created(row), messages.fetched(row), minInterval));
    }

    /** The messages with a status that were created between two seconds and were not fetched since a third. */
    List<DueMessage> unfetched(int from, int to, MessageStatus status, int since) {
        return select(row -> messages.has(row, status)
                && messages.created(row) > from
                && messages.created(row) < to
                && messages.fetched(row) < since);
    }

    private List<DueMessage> select(IntPredicate isSelected) {
        List<DueMessage> selected = new ArrayList<>();
        for (int row = 0; row < messages.size(); row++) {
            if (isSelected.test(row)) {
                selected.add(new DueMessage(
                        messages.id(row),
                        positions.index(messages.position(row)),
                        messages.missed(row),
                        list(row) != NOT_LISTED,
                        messages.fetched(row)));
            }
        }
        return selected;
    }

    /** The number of messages in each status whose list can be fetched, without those that are 0. */
    Map<MessageStatus, Integer> countsByStatus() {
        int[] counts = new int[LISTED.size()];
        for (int row = 0; row < messages.size(); row++) {
            int list = list(row);
            if (list != NOT_LISTED) {
                counts[list]++;
            }
        }
        Map<MessageStatus, Integer> byStatus = new LinkedHashMap<>();
        for (int list = 0; list < counts.length; list++) {
            if (counts[list] > 0) {
                byStatus.put(LISTED.get(list), counts[list]);
            }
        }
        return byStatus;
    }

    /** The index of the status whose list should show the message. */
    private int list(int row) {
        for (int list = 0; list < LISTED.size(); list++) {
            if (messages.has(row, LISTED.get(list))) {
                return list;
            }
        }
        return NOT_LISTED;
    }
}
