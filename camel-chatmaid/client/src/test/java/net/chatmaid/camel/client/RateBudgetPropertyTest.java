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
import java.util.ArrayList;
import java.util.List;
import net.chatmaid.camel.testing.ManualTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** The limit in any minute, whatever the application sends, looks up and polls. */
class RateBudgetPropertyTest {

    private static final long WINDOW = Duration.ofSeconds(62).toNanos();

    /** What the application does after a time. */
    record Step(int millis, int pauseMillis, int sends, int lookups, int polls) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.integers().between(0, 2_000)),
                                Tuple.of(1, Arbitraries.integers().between(2_000, 70_000))),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(1, 70_000))),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.integers().between(0, 2)),
                                Tuple.of(1, Arbitraries.integers().between(0, 60))),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 12))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(40);
    }

    @Property
    void noMinuteHasMoreRequestsThanTheLimit(
            @ForAll @IntRange(min = 1, max = 120) int limit, @ForAll("steps") List<Step> steps) {
        // given
        ManualTime time = new ManualTime();
        RateBudget budget = RateBudget.perMinute(limit, time.scheduler());
        List<Long> requests = new ArrayList<>();

        // when
        for (Step step : steps) {
            time.advance(Duration.ofMillis(step.millis()));
            if (step.pauseMillis() > 0) {
                budget.pauseFor(Duration.ofMillis(step.pauseMillis()));
            }
            acquire(budget, RequestPriority.SEND, step.sends(), requests, time);
            acquire(budget, RequestPriority.LOOKUP, step.lookups(), requests, time);
            for (int i = 0; i < step.polls(); i++) {
                if (budget.tryAcquirePoll()) {
                    requests.add(time.nanoTime());
                }
            }
        }

        // then
        for (int i = 0; i + limit < requests.size(); i++) {
            assertThat(requests.get(i + limit) - requests.get(i)).isGreaterThanOrEqualTo(WINDOW);
        }
    }

    private static void acquire(
            RateBudget budget, RequestPriority priority, int count, List<Long> requests, ManualTime time) {
        for (int i = 0; i < count; i++) {
            budget.acquire(priority, Duration.ofMinutes(2)).thenAccept(permitted -> {
                if (permitted) {
                    requests.add(time.nanoTime());
                }
            });
        }
    }
}
