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
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The threads and the clock of a client. Requests wait by the timer and continue on a worker, so a wait holds no
 * thread.
 *
 * @param timer measures time only; it never runs a request
 * @param workers run the requests that have waited; their threads may block. A request that they reject fails, so their
 *     queue should have no limit, and they should not run a task on the thread that adds it
 * @param nanoTime the clock, in nanoseconds since an arbitrary time
 */
public record ClientScheduler(ScheduledExecutorService timer, Executor workers, LongSupplier nanoTime) {

    /**
     * Returns a scheduler that uses the system's clock.
     *
     * @param timer measures time only; not {@code null}
     * @param workers run the requests that have waited; not {@code null}
     * @return the scheduler
     */
    public static ClientScheduler of(ScheduledExecutorService timer, Executor workers) {
        return new ClientScheduler(timer, workers, System::nanoTime);
    }

    /** Completes on the timer's thread after {@code delay}. */
    CompletableFuture<Void> pause(Duration delay) {
        CompletableFuture<Void> elapsed = new CompletableFuture<>();
        timer.schedule(() -> elapsed.complete(null), delay.toNanos(), TimeUnit.NANOSECONDS);
        return elapsed;
    }

    /**
     * Continues after a future: on this thread if the future is already done, otherwise on a worker when it is done.
     *
     * @param first the future to wait for
     * @param next the continuation; it is not called if {@code first} fails
     * @param <T> the type of the result
     * @return the result of the continuation, or the failure of {@code first}
     */
    public <T> CompletableFuture<T> then(CompletableFuture<?> first, Supplier<CompletableFuture<T>> next) {
        return first.isDone()
                ? first.thenCompose(ignored -> next.get())
                // also after a failure: the continuation may run a route, which must not run on the timer
                : first.handleAsync((ignored, failure) -> failure, workers)
                        .exceptionally(ClientScheduler::rejected)
                        .thenCompose(failure -> failure == null ? next.get() : CompletableFuture.failedFuture(failure));
    }

    /**
     * Runs a task for Failsafe: on the calling thread if there is no delay, otherwise on a worker.
     *
     * @param callable the task; it must not throw
     * @param delay the time to wait
     * @param unit the unit of the delay
     * @param onRejection called instead of the task if no worker takes it, as the timer must not run a request
     * @return a future that can cancel a delayed task
     */
    public ScheduledFuture<?> schedule(
            Callable<?> callable, long delay, TimeUnit unit, Consumer<ChatmaidException> onRejection) {
        if (delay > 0) {
            return timer.schedule(() -> runOnWorker(callable, onRejection), delay, unit);
        }
        run(callable);
        return new DefaultScheduledFuture<>();
    }

    private void runOnWorker(Callable<?> callable, Consumer<ChatmaidException> onRejection) {
        try {
            workers.execute(() -> run(callable));
        } catch (RejectedExecutionException e) {
            onRejection.accept(rejected(e));
        }
    }

    private static ChatmaidException rejected(Throwable rejection) {
        return new ChatmaidException(
                "A request did not continue after a wait, as the workers of the ClientScheduler rejected it. An earlier"
                        + " attempt may have reached Chatmaid: repeat it under the same idempotency key, and give the"
                        + " ClientScheduler workers that reject nothing",
                Futures.unwrap(rejection));
    }

    private static void run(Callable<?> callable) {
        try {
            callable.call();
        } catch (Exception e) {
            throw new IllegalStateException("A retry must report its failure, not throw it", e);
        }
    }
}
