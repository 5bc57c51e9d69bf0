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
package net.chatmaid.camel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class OptionValuesPropertyTest {

    @Property
    void readsAShare(@ForAll @BigRange(min = "0", max = "1") @Scale(9) BigDecimal share) {
        assertThat(OptionValues.share("--share", share.toPlainString())).isEqualTo(share.doubleValue());
    }

    @Property
    void readsDurationsInTheirOrder(@ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0) Integer> millis) {
        // when
        String text =
                millis.stream().map(each -> Duration.ofMillis(each).toString()).collect(Collectors.joining(","));

        // then
        assertThat(OptionValues.durations("--delays", text))
                .isEqualTo(millis.stream().map(Duration::ofMillis).toList());
    }

    @Property
    void rejectsOtherTextsWithTheNameOfTheOption(@ForAll String text) {
        for (Throwable rejection : new Throwable[] {
            catchThrowable(() -> OptionValues.share("--option", text)),
            catchThrowable(() -> OptionValues.durations("--option", text))
        }) {
            if (rejection != null) {
                assertThat(rejection)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("--option must be ");
            }
        }
    }
}
