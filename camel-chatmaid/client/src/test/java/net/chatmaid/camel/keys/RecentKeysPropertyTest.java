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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Keys that are used and removed in any order, beside a map of the JDK in the order of use. */
class RecentKeysPropertyTest {

    private final RecentKeys keys = new RecentKeys();
    private final Map<String, Boolean> expected = new LinkedHashMap<>(16, 0.75f, true);

    @Property(tries = 300)
    void removesTheKeysInTheOrderOfTheirLastUse(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 1000) int steps,
            @ForAll @IntRange(min = 1, max = 200) int different) {
        // given
        Random random = new Random(seed);

        // when
        for (int step = 0; step < steps; step++) {
            String key = "msg_" + random.nextInt(different) + ":sent";
            switch (random.nextInt(4)) {
                case 0 -> assertThat(keys.remove(key)).isEqualTo(expected.remove(key) != null);
                case 1 -> assertThat(keys.use(key)).isEqualTo(expected.get(key) != null);
                default -> assertThat(keys.add(key)).isEqualTo(expected.put(key, true) == null);
            }
            assertThat(keys.size()).isEqualTo(expected.size());
        }

        // then
        while (!expected.isEmpty()) {
            String oldest = expected.keySet().iterator().next();
            keys.removeOldest();
            expected.remove(oldest);
            assertThat(keys.size()).isEqualTo(expected.size());
            assertThat(keys.remove(oldest)).isFalse();
        }
    }
}
