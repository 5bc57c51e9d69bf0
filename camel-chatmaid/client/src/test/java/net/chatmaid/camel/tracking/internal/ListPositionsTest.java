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

/** A position gives the index at which its row stands now. */
class ListPositionsTest {

    private final ListPositions positions = new ListPositions();

    @Test
    void movesRowsDownInAListWithTheNewestFirst() {
        // given
        positions.accept(newestFirst(300), counted(300));
        int third = positions.position(2);

        // when
        positions.accept(newestFirst(310), counted(310));

        // then
        assertThat(positions.index(third)).isEqualTo(12);
        assertThat(positions.index(positions.position(0))).isZero();
    }

    @Test
    void keepsPositionsInAListWithTheOldestFirst() {
        // given
        List<ListRow> rows = new ArrayList<>(newestFirst(300));
        java.util.Collections.reverse(rows);
        positions.accept(rows, counted(300));
        int third = positions.position(2);

        // when
        positions.accept(rows, counted(310));

        // then
        assertThat(positions.index(third)).isEqualTo(2);
    }

    @Test
    void placesOwnSendsAtTheHead() {
        // given: three sent before anything was read
        int first = positions.append();
        int second = positions.append();
        int third = positions.append();
        assertThat(positions.index(third)).isZero();
        assertThat(positions.index(first)).isEqualTo(2);

        // when: there were 40 before
        int older = positions.accept(newestFirst(43), counted(43));

        // then
        assertThat(older).isEqualTo(40);
        assertThat(positions.index(third + older)).isZero();
        assertThat(positions.index(second + older)).isEqualTo(1);
        int fourth = positions.append();
        assertThat(positions.index(fourth)).isZero();
        assertThat(positions.index(second + older)).isEqualTo(2);
    }

    @Test
    void placesNoRowsInAListWithoutAnOrder() {
        // given
        positions.accept(List.of(Rows.row("a", 1), Rows.row("b", 5), Rows.row("c", 3)), counted(3));

        // then
        assertThat(positions.index(positions.position(1))).isNegative();
        assertThat(positions.index(ListPositions.NO_POSITION)).isNegative();
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
