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
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;

/** How permits are shared between sends, look-ups and polls. */
class RateBudgetPriorityTest {

    private final ManualTime time = new ManualTime();

    @Test
    void sendsGoFirstAndEveryEleventhPermitIsForALookUp() {
        // given
        RateBudget budget = RateBudget.perMinute(60, time.scheduler());
        takeAvailable(budget);
        List<String> served = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            budget.acquire(RequestPriority.LOOKUP, Duration.ofHours(1)).thenRun(() -> served.add("lookup"));
        }
        for (int i = 0; i < 25; i++) {
            budget.acquire(RequestPriority.SEND, Duration.ofHours(1)).thenRun(() -> served.add("send"));
        }

        // when
        time.advance(Duration.ofMinutes(1));

        // then
        assertThat(served).hasSize(30);
        assertThat(served.subList(0, 10)).containsOnly("send");
        assertThat(served.get(10)).isEqualTo("lookup");
        assertThat(served.subList(11, 21)).containsOnly("send");
        assertThat(served.get(21)).isEqualTo("lookup");
    }

    @Test
    void oneOfElevenPermitsIsForAPollWhileSendsWait() {
        // given: always sends that wait, 55 a minute
        RateBudget budget = RateBudget.perMinute(60, time.scheduler());
        takeAvailable(budget);
        for (int i = 0; i < 600; i++) {
            budget.acquire(RequestPriority.SEND, Duration.ofHours(1));
        }

        // when
        int polls = 0;
        for (int second = 0; second < 600; second++) {
            time.advance(Duration.ofSeconds(1));
            polls += budget.tryAcquirePoll() ? 1 : 0;
        }

        // then: one of eleven
        assertThat(polls).isBetween(45, 52);
    }
}
