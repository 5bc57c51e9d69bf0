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
 * Plans which pages of a list to fetch: back to the horizon, and as few as the order of the list allows. The API does
 * not specify the order, so it is derived from the rows; if the rows contradict it, every page is fetched. A scan that
 * ends early also fetches one page out of turn, so that each row is fetched at some time even if the order is another
 * one. The state is kept between requests, so a scan can be continued. Not thread-safe.
 */
final class ListScan {

    /** The maximum number of pages. No account has as many, and one bit for each needs little memory. */
    private static final int MAX_PAGES = 10_000_000;

    /** The value for no page out of turn. */
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
     * @param horizon rows that were created before this time are not needed
     * @param outOfTurn the page to fetch out of turn, modulo the number of pages
     */
    ListScan(Instant horizon, int outOfTurn) {
        this.horizon = horizon;
        this.outOfTurn = outOfTurn;
    }

    /** The number of the page to fetch next; empty if the scan is complete. */
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

    /** Adds the page that {@link #next()} returned. */
    void accept(int number, Page<ListRow> page) {
        List<ListRow> rows = page.data();
        boolean isOutOfTurn = beyondHorizon && order != ListOrder.NEITHER;
        fetched.set(number);
        lastPage = lastPage(number, page);
        before = ids(rows);
        if (lastPage == Integer.MAX_VALUE && ListOrder.of(rows) == ListOrder.OLDEST_FIRST) {
            // without the number of pages, a scan can't begin at the end
            order = ListOrder.NEITHER;
        }
        order = order.and(ListOrder.of(rows));
        outOfTurnFetched |= isOutOfTurn;
        beyondHorizon |= endsAt(number) && reachesBeyond(rows);
        if (isOutOfTurn && hasRecentRows(rows)) {
            // recent rows on a page that should have only old ones: the order is another one
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
            return Math.max(0, Math.min(MAX_PAGES, page.pagination().totalPages()));
        }
        // a short page is not the end, as the API may return fewer rows than requested; a page that only repeats the
        // page before is
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
