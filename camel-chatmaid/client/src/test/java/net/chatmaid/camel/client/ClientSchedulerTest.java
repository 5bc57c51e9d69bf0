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
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientSchedulerTest {

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "the timer"));
    private final ExecutorService workers = Executors.newSingleThreadExecutor(task -> new Thread(task, "a worker"));
    private final ClientScheduler waiting = ClientScheduler.of(timer, workers);

    @AfterEach
    void close() {
        timer.shutdownNow();
        workers.shutdownNow();
    }

    @Test
    void runsNothingOnTheTimerAfterAWait() throws Exception {
        // given
        CompletableFuture<Void> first = new CompletableFuture<>();
        CompletableFuture<String> thread = new CompletableFuture<>();
        waiting.then(first, () -> CompletableFuture.completedFuture("next"))
                .whenComplete((next, failure) ->
                        thread.complete(next + " on " + Thread.currentThread().getName()));
        // when
        timer.execute(() -> first.complete(null));
        // then
        assertThat(Patience.get(thread)).isEqualTo("next on a worker");
    }

    @Test
    void runsNothingOnTheTimerAfterAWaitThatFailed() throws Exception {
        // given
        CompletableFuture<Void> first = new CompletableFuture<>();
        CompletableFuture<String> thread = new CompletableFuture<>();
        CompletableFuture<String> result = waiting.then(first, () -> CompletableFuture.completedFuture("next"));
        result.whenComplete(
                (next, failure) -> thread.complete(Thread.currentThread().getName()));
        // when
        timer.execute(() -> first.completeExceptionally(new IllegalStateException("too late")));
        // then
        assertThat(Patience.get(thread)).isEqualTo("a worker");
        assertThat(catchThrowable(result::join)).hasRootCauseMessage("too late");
    }
}
