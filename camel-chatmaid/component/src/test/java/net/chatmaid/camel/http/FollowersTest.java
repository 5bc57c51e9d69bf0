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
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowersTest {

    private final ExecutorService few = Executors.newFixedThreadPool(Followers.USUAL);
    private final ExecutorService more = Executors.newCachedThreadPool();
    private final ManualTime time = new ManualTime();
    private final Followers followers = new Followers(few, more, time);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void close() {
        few.shutdownNow();
        more.shutdownNow();
        time.shutdownNow();
    }

    @Test
    void manyThatCanGoOnAtOnceTakeTurns() {
        // when
        for (int i = 0; i < 10_000; i++) {
            followers.execute(() -> count(() -> {}));
        }
        // then
        await().until(() -> done.get() == 10_000);
        assertThat(most.get()).isLessThanOrEqualTo(Followers.USUAL);
    }

    @Test
    void thoseThatBlockUntilOthersGoOnAreFollowedByThose() throws Exception {
        // given: 30 that block until the last one goes on
        CountDownLatch last = new CountDownLatch(1);
        for (int i = 0; i < 30; i++) {
            followers.execute(() -> count(() -> pass(last)));
        }
        // when
        followers.execute(() -> count(last::countDown));
        // then
        await().until(() -> {
            time.advance(Duration.ofSeconds(1));
            return done.get() == 31;
        });
        assertThat(most.get()).isGreaterThan(Followers.USUAL);
    }

    @Test
    void oneThatThrowsTakesNobodysPlace() {
        // given
        for (int i = 0; i < 50; i++) {
            followers.execute(() -> {
                throw new IllegalStateException("A callback that breaks");
            });
        }
        // when
        followers.execute(() -> count(() -> {}));
        // then
        await().until(() -> done.get() == 1);
    }

    @Test
    void whenThePoolsHaveEndedTheRestIsDoneHere() {
        // given
        few.shutdownNow();
        more.shutdownNow();
        time.shutdownNow();
        // when
        followers.execute(() -> count(() -> {}));
        // then
        assertThat(done).hasValue(1);
    }

    private void count(Runnable task) {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        task.run();
        running.decrementAndGet();
        done.incrementAndGet();
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
