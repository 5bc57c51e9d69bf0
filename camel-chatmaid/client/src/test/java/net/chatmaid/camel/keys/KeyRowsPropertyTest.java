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
package net.chatmaid.camel.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
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

/** Keys that are added and removed in any order, beside a set of the JDK. */
class KeyRowsPropertyTest {

    private final KeyRows rows = new KeyRows();
    private final Set<String> expected = new HashSet<>();

    @Property(tries = 300)
    void hasEachKeyInOneRow(
            @ForAll("keys") IntFunction<String> keys,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 2000) int steps,
            @ForAll @IntRange(min = 1, max = 300) int different,
            @ForAll @IntRange(min = 1, max = 9) int removals) {
        // given
        Random random = new Random(seed);

        // when
        for (int step = 0; step < steps; step++) {
            String key = keys.apply(random.nextInt(different));
            int row = rows.find(key);
            assertThat(row != KeyRows.NONE).isEqualTo(expected.contains(key));
            if (row == KeyRows.NONE && random.nextInt(10) >= removals) {
                expected.add(key);
                assertThat(rows.add(key)).isEqualTo(expected.size() - 1);
            } else if (row != KeyRows.NONE && random.nextInt(10) < removals) {
                expected.remove(key);
                rows.remove(row);
            }
        }

        // then
        assertConsistent();
    }

    @Property(tries = 20)
    void findsTheOthersWhileAllAreRemoved(@ForAll("keys") IntFunction<String> keys, @ForAll long seed) {
        // given
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            order.add(keys.apply(i));
            rows.add(keys.apply(i));
        }
        expected.addAll(order);
        Collections.shuffle(order, new Random(seed));

        for (String key : order) {
            // when
            rows.remove(rows.find(key));
            expected.remove(key);

            // then
            assertConsistent();
        }
        assertThat(rows.capacity()).isLessThan(100);
    }

    private void assertConsistent() {
        assertThat(rows.size()).isEqualTo(expected.size());
        Set<String> found = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            found.add(rows.key(row));
            assertThat(rows.find(rows.key(row))).isEqualTo(row);
        }
        assertThat(found).isEqualTo(expected);
    }

    /** Numbered keys, keys of any letters, and keys of which many have the same hash, as "Aa" and "BB" have. */
    @Provide
    Arbitrary<IntFunction<String>> keys() {
        return Arbitraries.of(List.of(
                number -> "msg_" + number,
                number -> Long.toString(new Random(number).nextLong(), 36),
                number -> Integer.toBinaryString(number % 512 + 512)
                        .replace("0", "Aa")
                        .replace("1", "BB")));
    }
}
