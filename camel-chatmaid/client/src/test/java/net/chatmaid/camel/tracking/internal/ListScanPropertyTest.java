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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.chatmaid.camel.model.Page;
import net.chatmaid.camel.model.Pagination;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A scan over a list of any age and order, with rows that come in between two pages. */
class ListScanPropertyTest {

    private static final int HORIZON = 100;

    enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST,
        SHUFFLED
    }

    /** A list with pages of five rows. */
    private static final class PagedList {
        private static final int LIMIT = 5;
        private final List<ListRow> rows = new ArrayList<>();
        private final Order order;
        private final boolean counted;
        private final Random random;

        PagedList(List<Integer> seconds, Order order, boolean counted, long seed) {
            this.order = order;
            this.counted = counted;
            this.random = new Random(seed);
            for (Integer second : seconds) {
                rows.add(Rows.row("old" + rows.size(), second));
            }
            arrange();
            if (order == Order.SHUFFLED) {
                Collections.shuffle(rows, random);
            }
        }

        void insert() {
            ListRow fresh = Rows.row("new" + rows.size(), 1000 + rows.size());
            rows.add(order == Order.SHUFFLED ? random.nextInt(rows.size() + 1) : rows.size(), fresh);
            arrange();
        }

        private void arrange() {
            Comparator<ListRow> byAge = Comparator.comparing(ListRow::created).thenComparing(ListRow::id);
            if (order != Order.SHUFFLED) {
                rows.sort(order == Order.NEWEST_FIRST ? byAge.reversed() : byAge);
            }
        }

        Page<ListRow> page(int number) {
            int from = Math.min(rows.size(), (number - 1) * LIMIT);
            return new Page<>(
                    rows.subList(from, Math.min(rows.size(), from + LIMIT)),
                    counted ? new Pagination(number, LIMIT, (long) rows.size(), pages()) : null);
        }

        int pages() {
            return (rows.size() + LIMIT - 1) / LIMIT;
        }

        Set<String> wanted() {
            return rows.stream()
                    .filter(row -> !row.created().isBefore(Rows.START.plusSeconds(HORIZON)))
                    .map(ListRow::id)
                    .collect(Collectors.toSet());
        }

        int wantedPages() {
            int count = 0;
            for (int number = 1; number <= pages(); number++) {
                Set<String> wanted = wanted();
                count += page(number).data().stream().anyMatch(row -> wanted.contains(row.id())) ? 1 : 0;
            }
            return count;
        }
    }

    @Property
    void fetchesAnOrderedListToTheHorizonWhileRowsArrive(
            @ForAll @Size(max = 60) List<@IntRange(max = 200) Integer> seconds,
            @ForAll boolean newestFirst,
            @ForAll boolean counted,
            @ForAll @IntRange(max = 3) int insertions,
            @ForAll @IntRange(max = 20) int outOfTurn) {
        // given
        PagedList list = new PagedList(seconds, newestFirst ? Order.NEWEST_FIRST : Order.OLDEST_FIRST, counted, 1);
        Set<String> wanted = list.wanted();

        // when
        Set<String> read = new HashSet<>();
        scan(list, outOfTurn, insertions, read);

        // then
        assertThat(read).containsAll(wanted);
    }

    @Property
    void repeatedScansFetchEachRowInAnyOrder(
            @ForAll @Size(max = 60) List<@IntRange(max = 200) Integer> seconds,
            @ForAll Order order,
            @ForAll boolean counted,
            @ForAll long seed,
            @ForAll @IntRange(max = 3) int insertions) {
        // given: without any order, the number of pages has to be known to look at one out of turn
        PagedList list = new PagedList(seconds, order, counted || order == Order.SHUFFLED, seed);

        // when: once with rows coming in, then as often as the list has pages
        Set<String> read = new HashSet<>();
        int outOfTurn = scan(list, (int) (seed % 7), insertions, read);
        Set<String> wanted = list.wanted();
        for (int again = list.pages(); again > 0; again--) {
            outOfTurn = scan(list, outOfTurn, 0, read);
        }

        // then
        assertThat(read).containsAll(wanted);
    }

    @Property
    void fetchesFewPagesOfAnOrderedListMoreThanNecessary(
            @ForAll @Size(max = 100) List<@IntRange(max = 2000) Integer> seconds,
            @ForAll boolean newestFirst,
            @ForAll @IntRange(max = 50) int outOfTurn) {
        // given: no two at the same time, of which the order could not be told
        List<Integer> distinct = seconds.stream().distinct().toList();
        PagedList list = new PagedList(distinct, newestFirst ? Order.NEWEST_FIRST : Order.OLDEST_FIRST, true, 1);

        // when
        int requests = requests(list, outOfTurn);

        // then: the page that shows the horizon, one out of turn, and with the oldest first also page 1
        assertThat(requests).isLessThanOrEqualTo(list.wantedPages() + (newestFirst ? 2 : 3));
    }

    private static int requests(PagedList list, int outOfTurn) {
        ListScan scan = new ListScan(Rows.START.plusSeconds(HORIZON), outOfTurn);
        int requests = 0;
        for (OptionalInt next = scan.next(); next.isPresent(); next = scan.next()) {
            scan.accept(next.getAsInt(), list.page(next.getAsInt()));
            requests++;
        }
        return requests;
    }

    private static int scan(PagedList list, int outOfTurn, int insertions, Set<String> read) {
        ListScan scan = new ListScan(Rows.START.plusSeconds(HORIZON), outOfTurn);
        int bound = 3 * list.pages() + 40;
        int left = 40;
        for (OptionalInt next = scan.next(); next.isPresent(); next = scan.next()) {
            assertThat(bound--).as("pages left to read").isPositive();
            Page<ListRow> page = list.page(next.getAsInt());
            page.data().forEach(row -> read.add(row.id()));
            scan.accept(next.getAsInt(), page);
            for (int i = 0; i < insertions && left > 0; i++, left--) {
                list.insert();
            }
        }
        return scan.nextOutOfTurn();
    }
}
