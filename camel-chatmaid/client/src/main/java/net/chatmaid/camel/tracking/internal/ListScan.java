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
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import net.chatmaid.camel.model.Page;

/**
 * Plans which pages of a list to fetch: as far back as the horizon, and as few as the list's order allows. The order is not
 * published, so it is derived from the rows; if the rows contradict it, every page is fetched. A scan that ends early also
 * fetches one page out of turn, so that no row stays unseen if the order is another one. It keeps its state between two
 * requests, so it can be continued later. Not thread-safe.
 */
final class ListScan {

    /** More than any account has, and few enough to keep a bit for each. */
    private static final int MOST_PAGES = 10_000_000;

    /** In place of a page out of turn: none. */
    static final int IN_TURN_ONLY = -1;

    private final Instant horizon;
    private final int outOfTurn;
    private final BitSet fetched = new BitSet();

    private ListOrder order = ListOrder.UNKNOWN;
    private int lastPage = Integer.MAX_VALUE;
    private boolean beyondHorizon;
    private boolean outOfTurnFetched;
    private Set<String> before = Set.of();

    /**
     * @param horizon rows that were created before this are not needed
     * @param outOfTurn the page to fetch although the order says that it is too old; any number
     */
    ListScan(Instant horizon, int outOfTurn) {
        this.horizon = horizon;
        this.outOfTurn = outOfTurn;
    }

    /** The number of the page to fetch next, empty when the scan is done. */
    OptionalInt next() {
        if (!fetched.get(1)) {
            return OptionalInt.of(1);
        }
        if (!beyondHorizon || order == ListOrder.NEITHER) {
            int next = inTurn();
            if (next >= 1 && next <= lastPage) {
                return OptionalInt.of(next);
            }
        }
        return outOfTurn();
    }

    /** Takes in the page that {@link #next()} named. */
    void accept(int number, Page<ListRow> page) {
        List<ListRow> rows = page.data();
        boolean isOutOfTurn = beyondHorizon && order != ListOrder.NEITHER;
        fetched.set(number);
        lastPage = lastPage(number, page);
        before = ids(rows);
        if (lastPage == Integer.MAX_VALUE && ListOrder.of(rows) == ListOrder.OLDEST_FIRST) {
            // without a count of pages there is no end to begin at
            order = ListOrder.NEITHER;
        }
        order = order.and(ListOrder.of(rows));
        outOfTurnFetched |= isOutOfTurn;
        beyondHorizon |= endsAt(number) && reachesBeyond(rows);
        if (isOutOfTurn && hasRecentRows(rows)) {
            // recent rows on a page that should have old ones only: the order is another one
            order = ListOrder.NEITHER;
        }
    }

    /** The page that the next scan fetches out of turn. */
    int nextOutOfTurn() {
        return outOfTurn + 1;
    }

    private int inTurn() {
        return order == ListOrder.OLDEST_FIRST ? fetched.previousClearBit(lastPage) : fetched.nextClearBit(1);
    }

    private OptionalInt outOfTurn() {
        int unfetched = lastPage == Integer.MAX_VALUE
                ? 0
                : lastPage - fetched.get(1, lastPage + 1).cardinality();
        if (outOfTurnFetched || unfetched <= 0 || outOfTurn == IN_TURN_ONLY) {
            return OptionalInt.empty();
        }
        int from = 1 + Math.floorMod(outOfTurn, lastPage);
        int page = fetched.nextClearBit(from);
        return OptionalInt.of(page <= lastPage ? page : fetched.nextClearBit(1));
    }

    /** Whether old rows on this page mean that only older ones are left. */
    private boolean endsAt(int number) {
        return order == ListOrder.NEWEST_FIRST
                || order == ListOrder.OLDEST_FIRST && fetched.nextClearBit(number) > lastPage;
    }

    private int lastPage(int number, Page<ListRow> page) {
        if (page.pagination() != null && page.pagination().totalPages() != null) {
            return Math.max(0, Math.min(MOST_PAGES, page.pagination().totalPages()));
        }
        // not the first page that is short: the API may hold pages shorter than was asked for; but one that only
        // repeats the page before says that there are no others
        return before.containsAll(ids(page.data())) ? number : Math.max(lastPage, number);
    }

    private static Set<String> ids(List<ListRow> rows) {
        return rows.stream().map(ListRow::id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private boolean reachesBeyond(List<ListRow> rows) {
        return rows.stream().map(ListRow::created).filter(Objects::nonNull).anyMatch(time -> time.isBefore(horizon));
    }

    private boolean hasRecentRows(List<ListRow> rows) {
        return rows.stream().map(ListRow::created).filter(Objects::nonNull).anyMatch(time -> !time.isBefore(horizon));
    }
}
