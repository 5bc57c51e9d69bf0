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

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListOrderTest {

    @ParameterizedTest
    @CsvSource({
        "'', UNKNOWN",
        "5, UNKNOWN",
        "5 5 5, UNKNOWN",
        "- -, UNKNOWN",
        "1 2, OLDEST_FIRST",
        "1 1 2 2 9, OLDEST_FIRST",
        "1 - 2, OLDEST_FIRST",
        "9 5 5 1, NEWEST_FIRST",
        "- 9 - 5, NEWEST_FIRST",
        "1 2 1, NEITHER",
        "2 1 - 2, NEITHER"
    })
    void followsFromTheRows(String seconds, ListOrder order) {
        // given
        List<ListRow> rows = Arrays.stream(seconds.split(" "))
                .filter(text -> !text.isEmpty())
                .map(text -> Rows.row("x", text.equals("-") ? null : Integer.valueOf(text)))
                .toList();

        // then
        assertThat(ListOrder.of(rows)).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, NEWEST_FIRST, NEWEST_FIRST",
        "OLDEST_FIRST, UNKNOWN, OLDEST_FIRST",
        "NEWEST_FIRST, NEWEST_FIRST, NEWEST_FIRST",
        "NEWEST_FIRST, OLDEST_FIRST, NEITHER",
        "NEITHER, UNKNOWN, NEITHER",
        "NEITHER, NEWEST_FIRST, NEITHER",
        "OLDEST_FIRST, NEITHER, NEITHER"
    })
    void isUnknownIfRowsContradict(ListOrder one, ListOrder other, ListOrder both) {
        assertThat(one.and(other)).isEqualTo(both);
        assertThat(other.and(one)).isEqualTo(both);
    }
}
