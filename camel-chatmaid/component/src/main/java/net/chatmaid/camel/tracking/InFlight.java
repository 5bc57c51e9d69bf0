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
package net.chatmaid.camel.tracking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.model.MessageStatus;

/** The messages in flight, by their ids. Not thread-safe. */
final class InFlight {

    private static final List<MessageStatus> STATUSES =
            List.of(MessageStatus.PENDING, MessageStatus.SENT, MessageStatus.DELIVERED);

    /** In seconds: a change shows within a few polls however old its message is, as long as the budget has room. */
    private static final int LONGEST = 10;

    /** So many are looked at in a second at most, by two requests, also where the budget is larger. */
    private static final int PER_SECOND = 200;

    private final Map<String, Flight> flights = new HashMap<>();

    Flight get(String id) {
        return flights.get(id);
    }

    Flight add(String id, int created) {
        return flights.computeIfAbsent(id, key -> new Flight(created));
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
                    .filter(flight -> flight.place != Flight.NO_PLACE)
                    .forEach(flight -> flight.place += rows);
        }
    }

    /** Those that were due at that second, by their ages or because nobody is left alone for long, and not read since. */
    List<SweepPlanner.Due> due(int second, ListPlaces places) {
        List<SweepPlanner.Due> due = new ArrayList<>();
        int longest = Math.max(LONGEST, flights.size() / PER_SECOND);
        flights.forEach((id, flight) -> {
            if (flight.isDue(second) || second - flight.read >= longest) {
                due.add(new SweepPlanner.Due(
                        id,
                        places.index(flight.place),
                        flight.missed,
                        STATUSES.stream().anyMatch(flight::has),
                        flight.read));
            }
        });
        return due;
    }

    /** Those with a status that were created between two seconds and were not read since a third. */
    List<String> between(int from, int to, MessageStatus status, int since) {
        List<String> ids = new ArrayList<>();
        flights.forEach((id, flight) -> {
            if (flight.created > from && flight.created < to && flight.has(status) && flight.read < since) {
                ids.add(id);
            }
        });
        return ids;
    }

    Map<MessageStatus, Integer> crowds() {
        Map<MessageStatus, Integer> crowds = new LinkedHashMap<>();
        flights.values().forEach(flight -> STATUSES.stream()
                .filter(flight::has)
                .findFirst()
                .ifPresent(status -> crowds.merge(status, 1, Integer::sum)));
        return crowds;
    }
}
