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

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import net.chatmaid.camel.model.Page;

/**
 * The search for messages that were sent elsewhere: at first over the whole list, then from the newest one of the search
 * before. Not thread-safe.
 */
final class NewMessageScan {

    /** Rows may become visible a little late. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    /** One of so many searches looks at a page out of turn. */
    private static final int PATROL = 10;

    private ListScan sweep;
    private Instant newest;
    private Instant newestSoFar;
    private int searches;
    private boolean patrol;
    private int outOfTurn;
    private int cost;
    private boolean everDone;

    boolean isRunning() {
        return sweep != null;
    }

    /** Whether a search has ended, so that what is there is known. */
    boolean isEverDone() {
        return everDone;
    }

    /** How many requests the latest search has taken so far, or took. */
    int cost() {
        return cost;
    }

    /** Begins a search. What was created before the horizon does not matter. */
    void begin(Instant horizon) {
        Instant since = newest == null ? horizon : newest.minus(OVERLAP);
        patrol = searches++ % PATROL == 0;
        sweep = new ListScan(since.isAfter(horizon) ? since : horizon, patrol ? outOfTurn : ListScan.IN_TURN_ONLY);
        cost = 0;
    }

    /** The page to read next. */
    int next() {
        return sweep.next().orElseThrow();
    }

    void accept(int number, Page<ListRow> page) {
        sweep.accept(number, page);
        cost++;
        page.data().stream()
                .map(ListRow::created)
                .filter(Objects::nonNull)
                .filter(created -> newestSoFar == null || created.isAfter(newestSoFar))
                .forEach(created -> newestSoFar = created);
        if (sweep.next().isEmpty()) {
            outOfTurn = patrol ? sweep.nextOutOfTurn() : outOfTurn;
            newest = newestSoFar;
            // the first search reads what has gathered in all the time before, and says nothing of the next
            cost = everDone ? cost : 1;
            everDone = true;
            sweep = null;
        }
    }
}
