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
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The expected rate of changes after earlier fetches. */
class ChangeRateTest {

    private final ChangeRate rate = new ChangeRate();

    @Test
    void aFetchOfManyMessagesChangesTheRateMuch() {
        // when
        fetch(10_000, 500);

        // then
        assertThat(rate.next()).isCloseTo(0.05, within(0.002));
    }

    @Test
    void aFetchOfTwoMessagesChangesTheRateLittle() {
        // given
        fetch(10_000, 0);
        double before = rate.next();

        // when
        fetch(2, 2);

        // then
        assertThat(rate.next()).isCloseTo(before, within(0.01));
    }

    @Test
    void isUnchangedWithoutAFetch() {
        assertThat(rate.next()).isEqualTo(rate.next());
    }

    @Test
    void doesNotDependOnTheOrderOfChanges() {
        // given: first those that a list shows, unchanged; then those that it does not show
        for (int i = 0; i < 1000; i++) {
            rate.fetched(i >= 900);
        }

        // then
        assertThat(rate.next()).isCloseTo(0.1, within(0.02));
    }

    private void fetch(int messages, int changed) {
        for (int i = 0; i < messages; i++) {
            rate.fetched(i < changed);
        }
    }
}
