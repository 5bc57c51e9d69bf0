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
package net.chatmaid.camel.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UpdateLockTest {

    private final UpdateLock lock = new UpdateLock();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void makesAnUpdateAtOnceIfTheLockIsFree() {
        // given
        List<String> made = new ArrayList<>();
        // when
        lock.update(() -> made.add("update"));
        // then
        assertThat(made).containsExactly("update");
    }

    @Test
    void leavesAnUpdateToTheThreadThatHoldsTheLock() throws Exception {
        // given
        List<String> made = new ArrayList<>();
        CompletableFuture<Void> held = new CompletableFuture<>();
        CompletableFuture<Void> release = new CompletableFuture<>();
        CompletableFuture<Void> holder = CompletableFuture.runAsync(
                () -> lock.locked(() -> {
                    held.complete(null);
                    release.join();
                    made.add("action");
                }),
                threads);
        held.get();
        // when: this returns although the lock is held
        lock.update(() -> made.add("update"));
        // then
        release.complete(null);
        holder.get();
        assertThat(made).containsExactly("action", "update");
    }

    @Test
    void makesEarlierUpdatesBeforeTheNextAction() throws Exception {
        // given
        List<String> made = new ArrayList<>();
        CompletableFuture<Void> held = new CompletableFuture<>();
        CompletableFuture<Void> release = new CompletableFuture<>();
        CompletableFuture<Void> first = CompletableFuture.runAsync(
                () -> lock.locked(() -> {
                    held.complete(null);
                    release.join();
                }),
                threads);
        held.get();
        // when
        lock.update(() -> made.add("update"));
        CompletableFuture<Void> second = CompletableFuture.runAsync(
                () -> lock.locked(() -> {
                    made.add("second action");
                }),
                threads);
        release.complete(null);
        CompletableFuture.allOf(first, second).get();
        // then
        assertThat(made).containsExactly("update", "second action");
    }

    @Test
    void keepsTheResultOfAnActionIfAnUpdateOfAnotherThreadFails() {
        // when
        String result = lock.locked(() -> {
            CompletableFuture.runAsync(
                            () -> lock.update(() -> {
                                throw new IllegalStateException("for the test");
                            }),
                            threads)
                    .join();
            return "taken";
        });
        // then
        assertThat(result).isEqualTo("taken");
    }

    @Test
    void losesNoUpdateOfConcurrentThreads() throws Exception {
        // given: not thread-safe without the lock
        int[] made = new int[1];
        // when
        CompletableFuture<?>[] writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 20_000).forEach(i -> lock.update(() -> made[0]++)), threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).get(50, TimeUnit.SECONDS);
        // then
        assertThat(made[0]).isEqualTo(80_000);
    }

    @Test
    void makesEachUpdateOnceAndLosesNone() throws Exception {
        // given: not thread-safe without the lock
        int[] made = new int[1];
        // when
        List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 10_000).forEach(i -> {
                            lock.update(() -> made[0]++);
                            lock.locked(() -> {
                                made[0]++;
                            });
                        }),
                        threads))
                .toList();
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get(50, TimeUnit.SECONDS);
        // then
        assertThat(made[0]).isEqualTo(80_000);
    }
}
