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
import java.util.stream.IntStream;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;

/** The order in which waiting requests get their permits. */
class RateBudgetOrderTest {

    private final ManualTime time = new ManualTime();

    @Test
    void requestsOfOnePriorityGetPermitsInTheirOrderAcrossAPause() {
        // given
        RateBudget budget = RateBudget.perMinute(60, time.scheduler());
        takeAvailable(budget);
        List<Integer> served = new ArrayList<>();
        List<Integer> requested = IntStream.range(0, 40).boxed().toList();

        // when
        requested.subList(0, 20).forEach(i -> budget.acquire(RequestPriority.LOOKUP, Duration.ofHours(1))
                .thenRun(() -> served.add(i)));
        time.advance(Duration.ofSeconds(3));
        budget.pauseFor(Duration.ofSeconds(10));
        time.advance(Duration.ofSeconds(1));
        requested.subList(20, 40).forEach(i -> budget.acquire(RequestPriority.LOOKUP, Duration.ofHours(1))
                .thenRun(() -> served.add(i)));
        time.advance(Duration.ofMinutes(2));

        // then
        assertThat(served).isEqualTo(requested);
    }
}
