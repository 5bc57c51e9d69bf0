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

import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import net.chatmaid.camel.testing.ManualTime;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A shared bucket whose store is slow or fails. */
@Timeout(value = Patience.TEST_SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RateBudgetStoreTest {

    private final ManualTime time = new ManualTime();
    private final Store store = new Store();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final RateBudget budget = budget(Runnable::run);

    @AfterEach
    void end() {
        store.respond();
        threads.shutdownNow();
    }

    @Test
    void aStoreThatHangsBlocksOnlyTheRequestThatUsesIt() throws Exception {
        // given
        store.hang();
        CompletableFuture<Boolean> using = acquireElsewhere();
        await().until(() -> store.asked.getCount() == 0);

        // when: here on the test's thread
        CompletableFuture<Boolean> behind = budget.acquire(RequestPriority.SEND, Duration.ofMinutes(1));

        // then
        assertThat(behind).isNotDone();
        assertThat(budget.waitingRequests()).isEqualTo(2);
        assertThat(budget.availableNow()).isZero();
        assertThat(budget.pauseLeft()).isZero();
        assertThat(budget.untilPermit()).isZero();

        // and when
        store.respond();

        // then
        assertThat(Patience.get(using)).isTrue();
        assertThat(Patience.get(behind)).isTrue();
        assertThat(budget.waitingRequests()).isZero();
    }

    @Test
    void aRequestWithAPermitDoesNotWaitForTheNextAccessToTheStore() throws Exception {
        // given
        RateBudget withWorkers = budget(threads);
        store.hang();
        CompletableFuture<Boolean> using = acquireElsewhere(withWorkers);
        await().until(() -> store.asked.getCount() == 0);
        CompletableFuture<Boolean> behind = withWorkers.acquire(RequestPriority.SEND, Duration.ofMinutes(1));

        // when: the store responds once, and hangs again
        store.respondOnce();

        // then
        assertThat(Patience.get(using)).isTrue();
        assertThat(behind).isNotDone();

        // and when
        store.respond();

        // then
        assertThat(Patience.get(behind)).isTrue();
    }

    @Test
    void aPauseWhileTheStoreHangsHoldsForTheRequestThatUsesIt() throws Exception {
        // given
        store.hang();
        CompletableFuture<Boolean> using = acquireElsewhere();
        await().until(() -> store.asked.getCount() == 0);

        // when
        budget.pauseFor(Duration.ofSeconds(10));
        assertThat(budget.pauseLeft()).isEqualTo(Duration.ofSeconds(10));
        assertThat(budget.tryAcquirePoll()).isFalse();
        store.respond();

        // then
        await().until(() -> time.pending() == 1);
        assertThat(using).isNotDone();
        time.advance(Duration.ofSeconds(10));
        assertThat(Patience.get(using)).isTrue();
    }

    @Test
    void aPollThatHangsBlocksNoRequest() throws Exception {
        // given
        store.hang();
        CompletableFuture<Boolean> poll = CompletableFuture.supplyAsync(budget::tryAcquirePoll, threads);
        await().until(() -> store.asked.getCount() == 0);
        store.hangNoMore();

        // then
        assertThat(budget.acquire(RequestPriority.LOOKUP, Duration.ZERO)).isCompletedWithValue(true);
        assertThat(budget.tryAcquirePoll()).isTrue();
        assertThat(poll).isNotDone();
        store.respond();
        assertThat(Patience.get(poll)).isTrue();
    }

    @Test
    void requestsOfTheMeantimeGetPermitsInTheirOrder() throws Exception {
        // given
        store.hang();
        CompletableFuture<Boolean> using = acquireElsewhere();
        await().until(() -> store.asked.getCount() == 0);
        List<Integer> served = new ArrayList<>();
        List<CompletableFuture<Void>> behind = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int number = i;
            behind.add(budget.acquire(RequestPriority.SEND, Duration.ofMinutes(1))
                    .thenAccept(inTime -> served.add(number)));
        }

        // when
        store.respond();
        Patience.get(using);
        await().until(() -> time.pending() == 1 && budget.waitingRequests() == 2);
        time.advance(Duration.ofSeconds(2));

        // then
        Patience.get(CompletableFuture.allOf(behind.toArray(CompletableFuture[]::new)));
        assertThat(served).containsExactly(0, 1, 2, 3);
    }

    @Test
    void requestsFailWithTheStoreAndTheBudgetGoesOn() {
        // given: a request that waits
        while (budget.acquire(RequestPriority.SEND, Duration.ZERO).join()) {}
        CompletableFuture<Boolean> waiting = budget.acquire(RequestPriority.LOOKUP, Duration.ofMinutes(1));

        // when
        store.broken = true;
        time.advance(Duration.ofSeconds(1));
        CompletableFuture<Boolean> using = budget.acquire(RequestPriority.SEND, Duration.ofMinutes(1));

        // then
        for (CompletableFuture<Boolean> call : List.of(waiting, using)) {
            assertThat(failure(ChatmaidException.class, call))
                    .hasMessage(
                            "The bucket of the rate budget (rateBudget) failed, so no request was made. Check the store of the bucket")
                    .hasRootCauseMessage("The store is gone");
        }
        assertThatThrownBy(budget::tryAcquirePoll).isInstanceOf(ChatmaidException.class);
        assertThat(budget.waitingRequests()).isZero();

        // and when
        store.broken = false;
        CompletableFuture<Boolean> next = budget.acquire(RequestPriority.SEND, Duration.ofMinutes(1));

        // then
        assertThat(next).isCompletedWithValue(true);
    }

    @Test
    void theTimerDoesNotAccessTheStoreWhileTheWorkersRejectTasks() {
        // given: two requests that wait
        boolean[] isFull = {true};
        RateBudget withWorkers = budget(task -> {
            if (isFull[0]) {
                throw new RejectedExecutionException("The queue is full");
            }
            task.run();
        });
        while (withWorkers.acquire(RequestPriority.SEND, Duration.ZERO).join()) {}
        CompletableFuture<Boolean> waiting = withWorkers.acquire(RequestPriority.SEND, Duration.ofMinutes(1));
        CompletableFuture<Boolean> overdue = withWorkers.acquire(RequestPriority.SEND, Duration.ofSeconds(3));
        // when
        store.broken = true;
        time.advance(Duration.ofSeconds(10));
        // then
        assertThat(waiting).isNotDone();
        assertThat(overdue).isCompletedWithValue(false);
        // and when
        store.broken = false;
        isFull[0] = false;
        time.advance(Duration.ofSeconds(1));
        // then
        assertThat(waiting).isCompletedWithValue(true);
    }

    private RateBudget budget(Executor workers) {
        Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(3).refillGreedy(60, Duration.ofMinutes(1)))
                .withCustomTimePrecision(store)
                .build();
        return RateBudget.on(bucket, time.scheduler(workers));
    }

    private CompletableFuture<Boolean> acquireElsewhere() {
        return acquireElsewhere(budget);
    }

    private CompletableFuture<Boolean> acquireElsewhere(RateBudget used) {
        return CompletableFuture.supplyAsync(() -> used.acquire(RequestPriority.SEND, Duration.ofMinutes(1)), threads)
                .thenCompose(permit -> permit);
    }

    /** The bucket asks it for the time: it responds late, or not at all. */
    private final class Store implements TimeMeter {

        private final CountDownLatch asked = new CountDownLatch(1);
        private final Semaphore responses = new Semaphore(0);
        private volatile boolean hangs;
        private volatile boolean broken;

        void hang() {
            hangs = true;
        }

        void respondOnce() {
            responses.release();
        }

        /** Responds from now on. */
        void respond() {
            responses.release(1_000_000);
        }

        void hangNoMore() {
            hangs = false;
        }

        @Override
        public long currentTimeNanos() {
            if (broken) {
                throw new IllegalStateException("The store is gone");
            }
            if (hangs) {
                asked.countDown();
                try {
                    responses.acquire();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("The test is over", e);
                }
            }
            return time.nanoTime();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
