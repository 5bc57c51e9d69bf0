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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a tracked message is due. */
class PollIntervalTest {

    private static final int CREATED = 1_000_000;

    @ParameterizedTest
    @CsvSource({
        "10, 10, 1",
        "60, 10, 3",
        "200, 10, 10",
        "3600, 10, 10",
        "86400, 10, 60",
        "604800, 10, 420",
        "8640000, 10, 3600",
        "60, 500, 3",
        "3600, 500, 180",
        "86400, 500, 500",
        "86400, 9000, 3600"
    })
    void isLongerWithAge(int age, int minInterval, int interval) {
        // given
        int now = CREATED + age;

        // then
        assertThat(PollInterval.isOver(now, CREATED, now - interval, minInterval))
                .isTrue();
        assertThat(PollInterval.isOver(now, CREATED, now - interval + 1, minInterval))
                .isFalse();
    }
}
