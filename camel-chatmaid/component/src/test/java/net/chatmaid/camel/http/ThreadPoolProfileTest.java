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
package net.chatmaid.camel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The thread pools for an application that has a thread pool profile for them. */
@Timeout(Patience.TEST_SECONDS)
class ThreadPoolProfileTest {

    private static final int TASKS = 20;

    private final CamelContext context = new DefaultCamelContext();
    private final CountDownLatch gate = new CountDownLatch(1);

    @BeforeEach
    void start() {
        context.start();
    }

    @AfterEach
    void stop() {
        gate.countDown();
        context.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "ChatmaidWorker, CallerRuns",
        "ChatmaidWorker, Abort",
        "ChatmaidWorker,",
        "ChatmaidRoute, CallerRuns",
        "ChatmaidRoute, Abort",
        "ChatmaidRoute,"
    })
    void limitsTheThreadsButNotTheWaitingTasks(String id, ThreadPoolRejectedPolicy policy) throws Exception {
        // given
        ThreadPoolProfile profile = new ThreadPoolProfile(id);
        profile.setPoolSize(1);
        profile.setMaxPoolSize(2);
        profile.setMaxQueueSize(1);
        profile.setRejectedPolicy(policy);
        context.getExecutorServiceManager().registerThreadPoolProfile(profile);
        ExecutorService pool = pool(id);
        // when
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        List<CompletableFuture<Void>> tasks = runBlocked(pool, threads);
        gate.countDown();
        // then
        for (CompletableFuture<Void> task : tasks) {
            Patience.get(task);
        }
        assertThat(threads).hasSize(2).doesNotContain(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ChatmaidWorker", "ChatmaidRoute"})
    void leavesTheProfileAsItIs(String id) {
        // given
        ThreadPoolProfile profile = new ThreadPoolProfile(id);
        profile.setMaxPoolSize(2);
        context.getExecutorServiceManager().registerThreadPoolProfile(profile);
        // when
        pool(id);
        // then
        assertThat(profile.getMaxQueueSize()).isNull();
        assertThat(profile.getPoolSize()).isNull();
    }

    @Test
    void aProfileWithOnlyAPoolSizeLimitsTheWorkers() throws Exception {
        // given
        ThreadPoolProfile profile = new ThreadPoolProfile("ChatmaidWorker");
        profile.setPoolSize(3);
        context.getExecutorServiceManager().registerThreadPoolProfile(profile);
        // when
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        List<CompletableFuture<Void>> tasks = runBlocked(pool("ChatmaidWorker"), threads);
        gate.countDown();
        // then
        for (CompletableFuture<Void> task : tasks) {
            Patience.get(task);
        }
        assertThat(threads).hasSize(3);
    }

    @Test
    void routesWaitForNoThreadIfTheProfileDoesNotLimitThem() throws Exception {
        // given
        ThreadPoolProfile profile = new ThreadPoolProfile("ChatmaidRoute");
        profile.setPoolSize(1);
        profile.setMaxQueueSize(1000);
        context.getExecutorServiceManager().registerThreadPoolProfile(profile);
        ExecutorService pool = pool("ChatmaidRoute");
        // when
        runBlocked(pool, ConcurrentHashMap.newKeySet());
        // then
        CompletableFuture<Void> last = CompletableFuture.runAsync(() -> {}, pool);
        Patience.get(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ChatmaidWorker", "ChatmaidRoute"})
    void rejectsATaskAfterTheEndInsteadOfDroppingIt(String id) {
        // given
        ExecutorService pool = pool(id);
        // when
        pool.shutdownNow();
        // then
        assertThatThrownBy(() -> pool.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void theTimerTakesMoreTasksThanTheProfileAllows() throws Exception {
        // given
        ThreadPoolProfile profile = new ThreadPoolProfile("ChatmaidTimer");
        profile.setMaxQueueSize(1);
        context.getExecutorServiceManager().registerThreadPoolProfile(profile);
        ScheduledExecutorService timer = ThreadPools.timer(this, context);
        CountDownLatch elapsed = new CountDownLatch(1);
        // when
        for (int i = 0; i < TASKS; i++) {
            timer.schedule(() -> {}, 1, TimeUnit.HOURS);
        }
        timer.schedule(elapsed::countDown, 1, TimeUnit.MILLISECONDS);
        // then
        elapsed.await();
        timer.shutdownNow();
    }

    private ExecutorService pool(String id) {
        return id.equals("ChatmaidWorker") ? ThreadPools.workers(this, context) : ThreadPools.routes(this, context);
    }

    /** Adds tasks that wait for the gate. A task on the thread that adds it does not wait. */
    private List<CompletableFuture<Void>> runBlocked(ExecutorService pool, Set<Thread> threads) {
        Thread caller = Thread.currentThread();
        List<CompletableFuture<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            tasks.add(CompletableFuture.runAsync(
                    () -> {
                        threads.add(Thread.currentThread());
                        if (Thread.currentThread() != caller) {
                            awaitGate();
                        }
                    },
                    pool));
        }
        return tasks;
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
