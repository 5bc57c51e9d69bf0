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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.testing.ManualTime;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

/** Polls, which do not wait for a permit, beside requests that wait. */
class RateBudgetPollOrderTest {

    private final ManualTime time = new ManualTime();

    @Test
    void aPollGetsNoPermitWhileLookUpsWait() {
        // given
        RateBudget budget = RateBudget.perMinute(60, time.scheduler());
        takeAvailable(budget);
        List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            waiting.add(budget.acquire(RequestPriority.LOOKUP, Duration.ofHours(1)));
        }

        // then
        for (int i = 0; i < 10; i++) {
            assertThat(budget.tryAcquirePoll()).isFalse();
            time.advance(Duration.ofSeconds(1));
        }
        assertThat(waiting).areAtLeast(1, new Condition<>(permit -> !permit.isDone(), "waits"));
    }

    @Test
    void aPollGetsNoPermitBeforeALookUpThatWaitsForTheEndOfAPause() {
        // given
        RateBudget budget = RateBudget.perMinute(10, time.scheduler());
        budget.pauseFor(Duration.ofSeconds(10));
        List<Boolean> passed = new ArrayList<>();
        time.schedule(() -> passed.add(budget.tryAcquirePoll()), 10, TimeUnit.SECONDS);

        // when
        CompletableFuture<Boolean> waiting = budget.acquire(RequestPriority.LOOKUP, Duration.ofHours(1));
        time.advance(Duration.ofSeconds(10));

        // then
        assertThat(passed).containsExactly(false);
        assertThat(waiting).isCompletedWithValue(true);
    }
}
