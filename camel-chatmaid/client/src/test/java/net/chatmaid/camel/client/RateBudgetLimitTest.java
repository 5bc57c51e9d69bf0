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
package net.chatmaid.camel.client;

import static net.chatmaid.camel.client.Budgets.takeAvailable;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.chatmaid.camel.testing.ManualTime;
import net.chatmaid.camel.testing.ReliabilityPage;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The limit of requests in a minute. */
class RateBudgetLimitTest {

    private static final long WINDOW = Duration.ofSeconds(62).toNanos();
    private final ManualTime time = new ManualTime();

    static IntStream limits() {
        return IntStream.rangeClosed(1, 200).filter(limit -> limit <= Scale.of(25, 200) || limit % 25 == 0);
    }

    @AfterAll
    static void write() throws IOException {
        ReliabilityPage.figures(
                RateBudgetLimitTest.class,
                "%d limits from 1 to 200 requests a minute, %,d requests: none has more in any 62 s."
                        .formatted(
                                limits().count(),
                                limits().map(limit -> 4 * limit + 2).sum()));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void noMinuteHasMoreRequestsThanTheLimit(int limit) {
        // given: a full bucket, and always requests that wait
        RateBudget budget = RateBudget.perMinute(limit, time.scheduler());
        List<Long> granted = new ArrayList<>();
        time.advance(Duration.ofSeconds(limit * 7L));
        for (int i = 0; i < 4 * limit + 2; i++) {
            budget.acquire(RequestPriority.LOOKUP, Duration.ofHours(1))
                    .thenAccept(inTime -> granted.add(time.nanoTime()));
        }

        // when: a pause comes in the middle of it
        time.advance(Duration.ofSeconds(70));
        budget.pauseFor(Duration.ofSeconds(90));
        time.advance(Duration.ofMinutes(12));

        // then
        assertThat(granted).hasSize(4 * limit + 2);
        for (int i = 0; i + limit < granted.size(); i++) {
            assertThat(granted.get(i + limit) - granted.get(i)).isGreaterThanOrEqualTo(WINDOW);
        }
    }

    @Test
    void aTenthOfTheLimitIsAvailableAtOnceAndTheRestEvenly() {
        // given
        RateBudget budget = RateBudget.perMinute(100, time.scheduler());

        // then
        assertThat(takeAvailable(budget)).isEqualTo(10);
        assertThat(budget.untilPermit()).isCloseTo(Duration.ofSeconds(62).dividedBy(91), Duration.ofNanos(1));
        time.advance(Duration.ofMillis(6_200));
        assertThat(takeAvailable(budget)).isEqualTo(9);
    }
}
