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

import java.time.Duration;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;

/** What a budget tells about itself. */
class RateBudgetFiguresTest {

    private final ManualTime time = new ManualTime();

    @Test
    void tellsTheAvailablePermitsThePauseAndTheWaitingRequests() {
        // given
        RateBudget budget = RateBudget.perMinute(100, time.scheduler());

        // then
        assertThat(budget.availableNow()).isEqualTo(10);
        budget.tryAcquirePoll();
        assertThat(budget.availableNow()).isEqualTo(9);
        assertThat(budget.pauseLeft()).isZero();

        // and when
        budget.pauseFor(Duration.ofSeconds(10));
        budget.acquire(RequestPriority.LOOKUP, Duration.ofHours(1));
        time.advance(Duration.ofSeconds(4));

        // then
        assertThat(budget.availableNow()).isZero();
        assertThat(budget.pauseLeft()).isEqualTo(Duration.ofSeconds(6));
        assertThat(budget.waitingRequests()).isEqualTo(1);

        // and when
        time.advance(Duration.ofSeconds(6));

        // then
        assertThat(budget.waitingRequests()).isZero();
        assertThat(budget.pauseLeft()).isZero();
    }
}
