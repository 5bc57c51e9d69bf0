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
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Ids that are added and removed in any order, beside a set of the JDK. */
class IdRowsPropertyTest {

    private final IdRows rows = new IdRows();
    private final Set<String> expected = new HashSet<>();

    @Property(tries = 300)
    void hasEachIdInOneRow(
            @ForAll("ids") IntFunction<String> ids,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 2000) int steps,
            @ForAll @IntRange(min = 1, max = 300) int different,
            @ForAll @IntRange(min = 1, max = 9) int removals) {
        // given
        Random random = new Random(seed);

        // when
        for (int step = 0; step < steps; step++) {
            String id = ids.apply(random.nextInt(different));
            int row = rows.find(id);
            assertThat(row != IdRows.NONE).isEqualTo(expected.contains(id));
            if (row == IdRows.NONE && random.nextInt(10) >= removals) {
                expected.add(id);
                assertThat(rows.add(id)).isEqualTo(expected.size() - 1);
            } else if (row != IdRows.NONE && random.nextInt(10) < removals) {
                expected.remove(id);
                rows.remove(row);
            }
        }

        // then
        assertConsistent();
    }

    @Property(tries = 20)
    void findsTheOthersWhileAllAreRemoved(@ForAll("ids") IntFunction<String> ids, @ForAll long seed) {
        // given
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            order.add(ids.apply(i));
            rows.add(ids.apply(i));
        }
        expected.addAll(order);
        java.util.Collections.shuffle(order, new Random(seed));

        for (String id : order) {
            // when
            rows.remove(rows.find(id));
            expected.remove(id);

            // then
            assertConsistent();
        }
        assertThat(rows.capacity()).isLessThan(100);
    }

    private void assertConsistent() {
        assertThat(rows.size()).isEqualTo(expected.size());
        Set<String> found = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            found.add(rows.id(row));
            assertThat(rows.find(rows.id(row))).isEqualTo(row);
        }
        assertThat(found).isEqualTo(expected);
    }

    /** Numbered ids, ids of any letters, and ids of which many have the same hash, as "Aa" and "BB" have. */
    @Provide
    Arbitrary<IntFunction<String>> ids() {
        return Arbitraries.of(List.of(
                number -> "msg_" + number,
                number -> Long.toString(new Random(number).nextLong(), 36),
                number -> Integer.toBinaryString(number % 512 + 512)
                        .replace("0", "Aa")
                        .replace("1", "BB")));
    }
}
