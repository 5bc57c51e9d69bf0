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
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;

/** Pauses of a budget. */
class RateBudgetPauseTest {

    private final ManualTime time = new ManualTime();

    @Test
    void aRequestThatAPauseKeepsLongerThanItsMaximumWaitFailsInTime() {
        // given
        RateBudget budget = RateBudget.perMinute(1, time.scheduler());
        budget.tryAcquirePoll();

        // when
        CompletableFuture<Boolean> waiting = budget.acquire(RequestPriority.LOOKUP, Duration.ofMinutes(2));
        budget.pauseFor(Duration.ofMinutes(60));
        time.advance(Duration.ofMinutes(2));

        // then
        assertThat(waiting).isCompletedWithValue(false);
    }

    @Test
    void aLaterPauseDoesNotShortenAnEarlierOne() {
        // given
        RateBudget budget = RateBudget.perMinute(0, time.scheduler());

        // when
        budget.pauseFor(Duration.ofSeconds(60));
        budget.pauseFor(Duration.ofSeconds(1));

        // then
        assertThat(budget.untilPermit()).isEqualTo(Duration.ofSeconds(60));
    }
}
