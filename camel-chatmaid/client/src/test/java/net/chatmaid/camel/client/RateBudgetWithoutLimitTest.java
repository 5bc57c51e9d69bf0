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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;

/** A budget that counts no requests. */
class RateBudgetWithoutLimitTest {

    private final ManualTime time = new ManualTime();

    @Test
    void doesNotTellHowManyPermitsAreAvailable() {
        // given
        RateBudget budget = RateBudget.perMinute(0, time.scheduler());

        // then
        assertThat(budget.availableNow()).isEqualTo(-1);
    }

    @Test
    void permitsAreAvailableAtAllTimesExceptInAPause() {
        // given
        RateBudget budget = RateBudget.perMinute(0, time.scheduler());

        // then
        for (int i = 0; i < 1000; i++) {
            assertThat(budget.tryAcquirePoll()).isTrue();
        }
        assertThat(budget.acquire(RequestPriority.LOOKUP, Duration.ZERO)).isCompletedWithValue(true);
        assertThat(budget.untilPermit()).isZero();
        budget.pauseFor(Duration.ofSeconds(1));
        assertThat(budget.tryAcquirePoll()).isFalse();
        assertThat(budget.requestsPerMinute()).isZero();
    }

    @Test
    void aNegativeLimitIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateBudget.perMinute(-1, time.scheduler()))
                .withMessage("requestsPerMinute is -1: expected the account's limit, or 0 for no limit");
    }
}
