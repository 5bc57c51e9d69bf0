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
 * The scan for messages that were sent elsewhere: first of the whole list, then from the newest message of the scan
 * before. Not thread-safe.
 */
final class NewMessageScan {

    /** The overlap of two scans, as rows may become visible late. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    /** The number of scans after which one fetches a page out of turn. */
    private static final int OUT_OF_TURN_INTERVAL = 10;

    private ListScan scan;
    private Instant newest;
    private Instant newestSoFar;
    private int scans;
    private boolean fetchesOutOfTurn;
    private int outOfTurn;
    private int cost;
    private boolean everDone;

    boolean isRunning() {
        return scan != null;
    }

    /** Whether a scan is complete, so that all messages are known. */
    boolean isEverDone() {
        return everDone;
    }

    /** The number of requests of the latest scan so far. */
    int cost() {
        return cost;
    }

    /** Begins a scan. Messages that were created before the horizon are left out. */
    void begin(Instant horizon) {
        Instant since = newest == null ? horizon : newest.minus(OVERLAP);
        fetchesOutOfTurn = scans++ % OUT_OF_TURN_INTERVAL == 0;
        scan = new ListScan(
                since.isAfter(horizon) ? since : horizon, fetchesOutOfTurn ? outOfTurn : ListScan.IN_TURN_ONLY);
        cost = 0;
    }

    /** The number of the page to fetch next. */
    int next() {
        return scan.next().orElseThrow();
    }

    void accept(int number, Page<ListRow> page) {
        scan.accept(number, page);
        cost++;
        page.data().stream()
                .map(ListRow::created)
                .filter(Objects::nonNull)
                .filter(created -> newestSoFar == null || created.isAfter(newestSoFar))
                .forEach(created -> newestSoFar = created);
        if (scan.next().isEmpty()) {
            outOfTurn = fetchesOutOfTurn ? scan.nextOutOfTurn() : outOfTurn;
            newest = newestSoFar;
            // the first scan fetches all earlier messages, so its cost is no estimate for the next
            cost = everDone ? cost : 1;
            everDone = true;
            scan = null;
        }
    }
}
