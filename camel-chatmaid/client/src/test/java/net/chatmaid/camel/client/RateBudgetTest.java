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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import net.chatmaid.camel.testing.ManualTime;
import org.assertj.core.api.Condition;
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
            budget.acquire(RequestPriority.LOOKUP, Duration.ofHours(1))
                    .thenAccept(inTime -> granted.add(time.nanoTime()));
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
        assertThat(budget.untilPermit()).isCloseTo(Duration.ofNanos(MINUTE / 91), Duration.ofNanos(1));
        time.advance(Duration.ofSeconds(6));
        assertThat(takenNow(budget)).isEqualTo(9);
    }

    @Test
    void itTellsWhatIsLeftWithoutTakingIt() {
        // given
        RateBudget budget = RateBudget.perMinute(100, time.waiting());

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
        asked.subList(0, 20).forEach(i -> budget.acquire(RequestPriority.LOOKUP, Duration.ofHours(1))
                .thenRun(() -> served.add(i)));
        time.advance(Duration.ofSeconds(3));
        budget.pauseFor(Duration.ofSeconds(10));
        time.advance(Duration.ofSeconds(1));
        asked.subList(20, 40).forEach(i -> budget.acquire(RequestPriority.LOOKUP, Duration.ofHours(1))
                .thenRun(() -> served.add(i)));
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
            waiting.add(budget.acquire(RequestPriority.LOOKUP, Duration.ofHours(1)));
        }

        // then
        for (int i = 0; i < 10; i++) {
            assertThat(budget.tryAcquirePoll()).isFalse();
            time.advance(Duration.ofSeconds(1));
        }
        assertThat(waiting).areAtLeast(1, new Condition<>(turn -> !turn.isDone(), "waits"));
    }

    @Test
    void pollsAreNotHeldBackForGood() {
        // given: always sends that wait, 55 a minute
        RateBudget budget = RateBudget.perMinute(60, time.waiting());
        takenNow(budget);
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

    @Test
    void sendsGoBeforeLookUpsThatAreNotHeldBackForGood() {
        // given
        RateBudget budget = RateBudget.perMinute(60, time.waiting());
        takenNow(budget);
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
    void pollsLeaveSomeForTheNextSends() {
        // given
        RateBudget budget = RateBudget.perMinute(100, time.waiting());

        // when
        int polls = 0;
        while (budget.tryAcquirePoll()) {
            polls++;
        }

        // then
        assertThat(polls).isEqualTo(5);
        assertThat(takenNow(budget)).isEqualTo(5);
    }

    @Test
    void whileNothingIsSentPollsTakeWhatWouldRunOver() {
        // given
        RateBudget budget = RateBudget.perMinute(100, time.waiting());
        pollsEvery(Duration.ofSeconds(5), 10, budget);

        // then: 91 come in a minute
        assertThat(pollsEvery(Duration.ofSeconds(5), 120, budget)).isGreaterThan(890);
    }

    @Test
    void whileSomethingIsSentPollsLeaveMoreForTheNextSends() {
        // given: polls that have got used to taking what there is
        RateBudget budget = RateBudget.perMinute(100, time.waiting());
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

    @Test
    void aSharedBucketDecidesForAllWhoUseIt() {
        // given: two nodes and one bucket
        Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(3).refillGreedy(60, Duration.ofMinutes(1)))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return time.nanoTime();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return false;
                    }
                })
                .build();
        RateBudget one = RateBudget.on(bucket, time.waiting());
        RateBudget other = RateBudget.on(bucket, time.waiting());

        // then
        assertThat(takenNow(one)).isEqualTo(3);
        assertThat(other.tryAcquirePoll()).isFalse();
        CompletableFuture<Boolean> first = one.acquire(RequestPriority.SEND, Duration.ofMinutes(1));
        CompletableFuture<Boolean> second = other.acquire(RequestPriority.SEND, Duration.ofMinutes(1));
        time.advance(Duration.ofMillis(1100));
        assertThat(first.isDone() ^ second.isDone()).isTrue();
        time.advance(Duration.ofMillis(1100));
        assertThat(first).isCompletedWithValue(true);
        assertThat(second).isCompletedWithValue(true);
        assertThat(one.requestsPerMinute()).isEqualTo(-1);
    }

    @Test
    void aBucketWhoseStoreFailsEndsThoseWhoWait() {
        // given
        AtomicBoolean broken = new AtomicBoolean();
        Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(60, Duration.ofMinutes(1)))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        if (broken.get()) {
                            throw new IllegalStateException("The store is gone");
                        }
                        return time.nanoTime();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return false;
                    }
                })
                .build();
        RateBudget budget = RateBudget.on(bucket, time.waiting());
        takenNow(budget);
        CompletableFuture<Boolean> waiting = budget.acquire(RequestPriority.SEND, Duration.ofMinutes(1));

        // when
        broken.set(true);
        time.advance(Duration.ofSeconds(5));

        // then
        assertThatThrownBy(waiting::join).hasRootCauseMessage("The store is gone");
    }

    @Test
    void whoDoesNotWaitDoesNotPassThoseWhoWaitForThePauseToEnd() {
        // given
        RateBudget budget = RateBudget.perMinute(10, time.waiting());
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

    @Test
    void whoCanNotBeServedInTimeIsToldAtOnceAndTakesNothing() {
        // given
        RateBudget budget = RateBudget.perMinute(60, time.waiting());
        takenNow(budget);

        // then
        assertThat(budget.acquire(RequestPriority.LOOKUP, Duration.ofMillis(500)))
                .isCompletedWithValue(false);
        assertThat(budget.acquire(RequestPriority.LOOKUP, Duration.ZERO)).isCompletedWithValue(false);
        time.advance(Duration.ofMillis(1100));
        assertThat(budget.acquire(RequestPriority.LOOKUP, Duration.ZERO)).isCompletedWithValue(true);
    }

    @Test
    void whoWaitsBehindTooManyIsToldAtOnce() {
        // given: 55 a minute, and 30 that wait
        RateBudget budget = RateBudget.perMinute(60, time.waiting());
        takenNow(budget);
        for (int i = 0; i < 30; i++) {
            budget.acquire(RequestPriority.LOOKUP, Duration.ofHours(1));
        }

        // then
        assertThat(budget.acquire(RequestPriority.LOOKUP, Duration.ofSeconds(30)))
                .isCompletedWithValue(false);
        assertThat(budget.acquire(RequestPriority.LOOKUP, Duration.ofSeconds(40)))
                .isNotDone();
    }

    @Test
    void withoutALimitThereIsAlwaysRoomOutsideOfPauses() {
        // given
        RateBudget budget = RateBudget.perMinute(0, time.waiting());

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
                .isThrownBy(() -> RateBudget.perMinute(-1, time.waiting()))
                .withMessage("requestsPerMinute is -1: expected the account's limit, or 0 for no limit");
    }

    /** How many requests polls make that take what they get, so many times. */
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

    private static int takenNow(RateBudget budget) {
        int taken = 0;
        while (budget.acquire(RequestPriority.SEND, Duration.ZERO).join()) {
            taken++;
        }
        return taken;
    }
}
