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

/** Requests that cannot get a permit within their maximum wait. */
class RateBudgetMaxWaitTest {

    private final ManualTime time = new ManualTime();

    @Test
    void aRequestThatCannotGetAPermitInTimeFailsAtOnceAndTakesNone() {
        // given
        RateBudget budget = RateBudget.perMinute(60, time.scheduler());
        takeAvailable(budget);

        // then
        assertThat(budget.acquire(RequestPriority.LOOKUP, Duration.ofMillis(500)))
                .isCompletedWithValue(false);
        assertThat(budget.acquire(RequestPriority.LOOKUP, Duration.ZERO)).isCompletedWithValue(false);
        time.advance(Duration.ofMillis(1130));
        assertThat(budget.acquire(RequestPriority.LOOKUP, Duration.ZERO)).isCompletedWithValue(true);
    }

    @Test
    void aRequestBehindTooManyOthersFailsAtOnce() {
        // given: 55 permits in 62 seconds, and 30 requests that wait
        RateBudget budget = RateBudget.perMinute(60, time.scheduler());
        takeAvailable(budget);
        for (int i = 0; i < 30; i++) {
            budget.acquire(RequestPriority.LOOKUP, Duration.ofHours(1));
        }

        // then
        assertThat(budget.acquire(RequestPriority.LOOKUP, Duration.ofSeconds(30)))
                .isCompletedWithValue(false);
        assertThat(budget.acquire(RequestPriority.LOOKUP, Duration.ofSeconds(40)))
                .isNotDone();
    }
}
