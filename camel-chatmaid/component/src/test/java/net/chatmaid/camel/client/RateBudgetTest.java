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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RateBudgetTest {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final ManualTime time = new ManualTime();

    static IntStream limits() {
        return IntStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void noMinuteEverHasMoreRequestsThanTheLimit(int limit) {
        // given: a full bucket, and always somebody who waits
        RateBudget budget = RateBudget.perMinute(limit, time.waiting());
        List<Long> granted = new ArrayList<>();
        time.advance(Duration.ofSeconds(limit * 7L));
        for (int i = 0; i < 4 * limit + 2; i++) {
            budget.acquire(Duration.ofHours(1)).thenAccept(inTime -> granted.add(time.nanoTime()));
        }

        // when: a pause comes in the middle of it
        time.advance(Duration.ofSeconds(70));
        budget.pauseFor(Duration.ofSeconds(90));
        time.advance(Duration.ofMinutes(7));

        // then
        assertThat(granted).hasSize(4 * limit + 2);
        for (int i = 0; i + limit < granted.size(); i++) {
            assertThat(granted.get(i + limit) - granted.get(i)).isGreaterThanOrEqualTo(MINUTE);
        }
    }

    @Test
    void aTenthOfTheLimitIsThereAtOnceAndTheRestComesEvenly() {
        // given
        RateBudget budget = RateBudget.perMinute(100, time.waiting());

        // then
        assertThat(takenNow(budget)).isEqualTo(10);
        assertThat(budget.untilRoom()).isCloseTo(Duration.ofNanos(MINUTE / 91), Duration.ofNanos(1));
        time.advance(Duration.ofSeconds(6));
        assertThat(takenNow(budget)).isEqualTo(9);
    }

    @Test
    void itTellsWhatIsLeftWithoutTakingIt() {
        // given
        RateBudget budget = RateBudget.perMinute(100, time.waiting());

        // then
        assertThat(budget.availableNow()).isEqualTo(10);
        budget.tryAcquire();
        assertThat(budget.availableNow()).isEqualTo(9);
        assertThat(budget.pauseLeft()).isZero();

        // and when
        budget.pauseFor(Duration.ofSeconds(10));
        budget.acquire(Duration.ofHours(1));
        time.advance(Duration.ofSeconds(4));

        // then
        assertThat(budget.availableNow()).isZero();
        assertThat(budget.pauseLeft()).isEqualTo(Duration.ofSeconds(6));
        assertThat(budget.waiting()).isEqualTo(1);

        // and when
        time.advance(Duration.ofSeconds(6));

        // then
        assertThat(budget.waiting()).isZero();
        assertThat(budget.pauseLeft()).isZero();
    }

    @Test
    void withoutALimitNothingIsCounted() {
        // given
        RateBudget budget = RateBudget.perMinute(0, time.waiting());

        // then
        assertThat(budget.availableNow()).isEqualTo(-1);
    }

    @Test
    void thoseThatWaitAreServedInTheirOrderAlsoAcrossAPause() {
        // given
        RateBudget budget = RateBudget.perMinute(60, time.waiting());
        takenNow(budget);
        List<Integer> served = new ArrayList<>();
        List<Integer> asked = IntStream.range(0, 40).boxed().toList();

        // when
        asked.subList(0, 20).forEach(i -> budget.acquire(Duration.ofHours(1)).thenRun(() -> served.add(i)));
        time.advance(Duration.ofSeconds(3));
        budget.pauseFor(Duration.ofSeconds(10));
        time.advance(Duration.ofSeconds(1));
        asked.subList(20, 40).forEach(i -> budget.acquire(Duration.ofHours(1)).thenRun(() -> served.add(i)));
        time.advance(Duration.ofMinutes(2));

        // then
        assertThat(served).isEqualTo(asked);
    }

    @Test
    void whoDoesNotWaitNeverPassesThoseWhoDo() {
        // given
        RateBudget budget = RateBudget.perMinute(60, time.waiting());
        takenNow(budget);
        List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            waiting.add(budget.acquire(Duration.ofHours(1)));
        }

        // then
        while (waiting.stream().anyMatch(turn -> !turn.isDone())) {
            assertThat(budget.tryAcquire()).isFalse();
            time.advance(Duration.ofMillis(137));
        }
        time.advance(Duration.ofSeconds(5));
        assertThat(budget.tryAcquire()).isTrue();
    }

    @Test
    void whoDoesNotWaitDoesNotPassThoseWhoWaitForThePauseToEnd() {
        // given
        RateBudget budget = RateBudget.perMinute(10, time.waiting());
        budget.pauseFor(Duration.ofSeconds(10));
        List<Boolean> passed = new ArrayList<>();
        time.schedule(() -> passed.add(budget.tryAcquire()), 10, TimeUnit.SECONDS);

        // when
        CompletableFuture<Boolean> waiting = budget.acquire(Duration.ofHours(1));
        time.advance(Duration.ofSeconds(10));

        // then
        assertThat(passed).containsExactly(false);
        assertThat(waiting).isCompletedWithValue(true);
    }

    @Test
    void whoCanNotBeServedInTimeIsToldAtOnceAndTakesNothing() {
        // given
        RateBudget budget = RateBudget.perMinute(60, time.waiting());
        takenNow(budget);

        // then
        assertThat(budget.acquire(Duration.ofMillis(500))).isCompletedWithValue(false);
        assertThat(budget.acquire(Duration.ZERO)).isCompletedWithValue(false);
        time.advance(Duration.ofMillis(1100));
        assertThat(budget.acquire(Duration.ZERO)).isCompletedWithValue(true);
    }

    @Test
    void whoWaitsBehindTooManyIsToldAtOnce() {
        // given: 55 a minute, and 30 that wait
        RateBudget budget = RateBudget.perMinute(60, time.waiting());
        takenNow(budget);
        for (int i = 0; i < 30; i++) {
            budget.acquire(Duration.ofHours(1));
        }

        // then
        assertThat(budget.acquire(Duration.ofSeconds(30))).isCompletedWithValue(false);
        assertThat(budget.acquire(Duration.ofSeconds(40))).isNotDone();
    }

    @Test
    void withoutALimitThereIsAlwaysRoomOutsideOfPauses() {
        // given
        RateBudget budget = RateBudget.perMinute(0, time.waiting());

        // then
        for (int i = 0; i < 1000; i++) {
            assertThat(budget.tryAcquire()).isTrue();
        }
        assertThat(budget.acquire(Duration.ZERO)).isCompletedWithValue(true);
        assertThat(budget.untilRoom()).isZero();
        budget.pauseFor(Duration.ofSeconds(1));
        assertThat(budget.tryAcquire()).isFalse();
        assertThat(budget.requestsPerMinute()).isZero();
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateBudget.perMinute(-1, time.waiting()))
                .withMessage("requestsPerMinute is -1: expected the account's limit, or 0 for no limit");
    }

    private static int takenNow(RateBudget budget) {
        int taken = 0;
        while (budget.tryAcquire()) {
            taken++;
        }
        return taken;
    }
}
