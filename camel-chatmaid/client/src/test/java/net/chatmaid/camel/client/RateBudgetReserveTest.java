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

import java.time.Duration;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;

/** The permits that polls leave for the next sends. */
class RateBudgetReserveTest {

    private final ManualTime time = new ManualTime();

    @Test
    void pollsLeaveHalfOfThePermitsForSends() {
        // given
        RateBudget budget = RateBudget.perMinute(100, time.scheduler());

        // when
        int polls = pollsEvery(Duration.ZERO, 1, budget);

        // then
        assertThat(polls).isEqualTo(5);
        assertThat(takeAvailable(budget)).isEqualTo(5);
    }

    @Test
    void pollsTakeTheWholeLimitWhileNothingIsSent() {
        // given
        RateBudget budget = RateBudget.perMinute(100, time.scheduler());
        pollsEvery(Duration.ofSeconds(5), 10, budget);

        // then: 88 come in a minute
        assertThat(pollsEvery(Duration.ofSeconds(5), 120, budget)).isGreaterThan(860);
    }

    @Test
    void pollsLeaveMorePermitsAfterSends() {
        // given: polls that have taken all there was
        RateBudget budget = RateBudget.perMinute(100, time.scheduler());
        pollsEvery(Duration.ofSeconds(5), 20, budget);
        assertThat(pollsEvery(Duration.ofSeconds(10), 1, budget)).isGreaterThanOrEqualTo(8);

        // when
        for (int i = 0; i < 5; i++) {
            time.advance(Duration.ofSeconds(1));
            budget.acquire(RequestPriority.SEND, Duration.ofMinutes(1));
        }

        // then
        assertThat(pollsEvery(Duration.ofSeconds(10), 1, budget)).isLessThanOrEqualTo(6);
    }

    /** Polls so many times, each taking the permits that it gets, and returns how many those were. */
    private int pollsEvery(Duration delay, int times, RateBudget budget) {
        int polls = 0;
        for (int i = 0; i < times; i++) {
            time.advance(delay);
            while (budget.tryAcquirePoll()) {
                polls++;
            }
        }
        return polls;
    }
}
