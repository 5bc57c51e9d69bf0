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

import dev.failsafe.spi.DefaultScheduledFuture;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How calls wait: by a timer that only keeps time, and workers that go on with the call afterwards. Nothing that has to
 * wait holds a thread.
 *
 * @param timer keeps time; never runs a request
 * @param workers run what has waited; may block in a request
 * @param nanoTime the clock, in nanoseconds from anywhere
 */
public record ClientScheduler(ScheduledExecutorService timer, Executor workers, LongSupplier nanoTime) {

    /** Waiting by the system's clock. */
    public static ClientScheduler of(ScheduledExecutorService timer, Executor workers) {
        return new ClientScheduler(timer, workers, System::nanoTime);
    }

    /** Completes on the timer's thread after {@code delay}. */
    CompletableFuture<Void> pause(Duration delay) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        timer.schedule(() -> over.complete(null), delay.toNanos(), TimeUnit.NANOSECONDS);
        return over;
    }

    /** Goes on at once on this thread when {@code first} is done already, else on a worker when it is. */
    public <T> CompletableFuture<T> then(CompletableFuture<?> first, Supplier<CompletableFuture<T>> next) {
        return first.isDone()
                ? first.thenCompose(ignored -> next.get())
                // a failure too: what follows is a route, and must not run on the timer
                : first.handleAsync((ignored, failure) -> failure, workers)
                        .thenCompose(failure -> failure == null ? next.get() : CompletableFuture.failedFuture(failure));
    }

    /** What Failsafe schedules by: the first attempt runs on the calling thread, a delayed one on a worker. */
    public ScheduledFuture<?> schedule(Callable<?> callable, long delay, TimeUnit unit) {
        if (delay > 0) {
            return timer.schedule(() -> work(callable), delay, unit);
        }
        run(callable);
        return new DefaultScheduledFuture<>();
    }

    private void work(Callable<?> callable) {
        try {
            workers.execute(() -> run(callable));
        } catch (RejectedExecutionException e) {
            // the workers are gone with the client: the attempt sees that and ends without a request
            run(callable);
        }
    }

    private static void run(Callable<?> callable) {
        try {
            callable.call();
        } catch (Exception e) {
            throw new IllegalStateException("A retry must report its failure, not throw it", e);
        }
    }
}
