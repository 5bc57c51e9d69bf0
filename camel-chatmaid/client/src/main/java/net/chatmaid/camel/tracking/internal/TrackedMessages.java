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

/** The messages in flight, by their ids. Not thread-safe. */
final class TrackedMessages {

    private static final List<MessageStatus> STATUSES =
            List.of(MessageStatus.PENDING, MessageStatus.SENT, MessageStatus.DELIVERED);

    /** In seconds: a change shows within a few polls until its message is hours old, as long as the budget has room. */
    private static final int SOON = 10;

    /** So many are looked at in a second at most, by two requests, also where the budget is larger. */
    private static final int PER_SECOND = 200;

    private final Map<String, TrackedMessage> flights = new HashMap<>();

    TrackedMessage get(String id) {
        return flights.get(id);
    }

    TrackedMessage add(String id, int created) {
        return flights.computeIfAbsent(id, key -> new TrackedMessage(created));
    }

    void remove(String id) {
        flights.remove(id);
    }

    void clear() {
        flights.clear();
    }

    int size() {
        return flights.size();
    }

    /** Forgets those that were created before the horizon. */
    void forgetBefore(int horizon) {
        flights.values().removeIf(flight -> flight.created < horizon);
    }

    /** Moves all places by so many rows. */
    void shift(int rows) {
        if (rows != 0) {
            flights.values().stream()
                    .filter(flight -> flight.place != TrackedMessage.NO_PLACE)
                    .forEach(flight -> flight.place += rows);
        }
    }

    /** Those that were due at that second and not read since. */
    List<PollPlanner.Due> due(int second, ListPositions places) {
        int crowd = Math.max(SOON, flights.size() / PER_SECOND);
        return select(flight -> flight.isDue(second, crowd), places);
    }

    /** Those with a status that were created between two seconds and were not read since a third. */
    List<PollPlanner.Due> gone(int from, int to, MessageStatus status, int since, ListPositions places) {
        return select(
                flight -> flight.created > from && flight.created < to && flight.has(status) && flight.read < since,
                places);
    }

    private List<PollPlanner.Due> select(Predicate<TrackedMessage> wanted, ListPositions places) {
        List<PollPlanner.Due> selected = new ArrayList<>();
        flights.forEach((id, flight) -> {
            if (wanted.test(flight)) {
                selected.add(new PollPlanner.Due(
                        id, places.index(flight.place), flight.missed, list(flight) >= 0, flight.read));
            }
        });
        return selected;
    }

    /** How many have each status that has a list of its own. */
    Map<MessageStatus, Integer> crowds() {
        int[] counts = new int[STATUSES.size()];
        for (TrackedMessage flight : flights.values()) {
            int list = list(flight);
            if (list >= 0) {
                counts[list]++;
            }
        }
        Map<MessageStatus, Integer> crowds = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                crowds.put(STATUSES.get(i), counts[i]);
            }
        }
        return crowds;
    }

    /** The index of the status whose list it should be in; -1 when there is none. */
    private static int list(TrackedMessage flight) {
        for (int i = 0; i < STATUSES.size(); i++) {
            if (flight.has(STATUSES.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
