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
import java.util.List;
import java.util.stream.IntStream;
import net.chatmaid.camel.model.Pagination;
import org.junit.jupiter.api.Test;

/** A place leads to where its row stands now. */
class ListPositionsTest {

    private final ListPositions places = new ListPositions();

    @Test
    void inAListWithTheNewestFirstRowsMoveDownAsOthersCome() {
        // given
        places.accept(newestFirst(300), counted(300));
        int third = places.place(2);

        // when
        places.accept(newestFirst(310), counted(310));

        // then
        assertThat(places.index(third)).isEqualTo(12);
        assertThat(places.index(places.place(0))).isZero();
    }

    @Test
    void inAListWithTheOldestFirstRowsStayWhereTheyAre() {
        // given
        List<ListRow> rows = new ArrayList<>(newestFirst(300));
        java.util.Collections.reverse(rows);
        places.accept(rows, counted(300));
        int third = places.place(2);

        // when
        places.accept(rows, counted(310));

        // then
        assertThat(places.index(third)).isEqualTo(2);
    }

    @Test
    void whatThisProcessSendsIsAtTheHead() {
        // given: three sent before anything was read
        int first = places.next();
        int second = places.next();
        int third = places.next();
        assertThat(places.index(third)).isZero();
        assertThat(places.index(first)).isEqualTo(2);

        // when: there were 40 before
        int older = places.accept(newestFirst(43), counted(43));

        // then
        assertThat(older).isEqualTo(40);
        assertThat(places.index(third + older)).isZero();
        assertThat(places.index(second + older)).isEqualTo(1);
        int fourth = places.next();
        assertThat(places.index(fourth)).isZero();
        assertThat(places.index(second + older)).isEqualTo(2);
    }

    @Test
    void withoutAnOrderNothingIsExpectedAnywhere() {
        // given
        places.accept(List.of(Rows.row("a", 1), Rows.row("b", 5), Rows.row("c", 3)), counted(3));

        // then
        assertThat(places.index(places.place(1))).isNegative();
        assertThat(places.index(TrackedMessage.NO_PLACE)).isNegative();
    }

    private static List<ListRow> newestFirst(int count) {
        return IntStream.range(0, Math.min(100, count))
                .mapToObj(i -> Rows.row("m" + i, count - i))
                .toList();
    }

    private static Pagination counted(int total) {
        return new Pagination(1, 100, (long) total, (total + 99) / 100);
    }
}
