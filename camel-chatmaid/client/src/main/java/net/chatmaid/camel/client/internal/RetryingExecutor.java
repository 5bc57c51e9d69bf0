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
package net.chatmaid.camel.client.internal;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.event.ExecutionScheduledEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import net.chatmaid.camel.client.ApiError;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.client.ClientScheduler;
import net.chatmaid.camel.client.RateBudget;
import net.chatmaid.camel.client.RetrySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes requests that wait for a permit and are retried. The first attempt runs on the calling thread if there is a
 * permit at once. A request that waits holds no thread and continues on a worker. Thread-safe.
 */
public final class RetryingExecutor implements RequestExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingExecutor.class);
    private static final double JITTER = 0.2;

    private final Attempt attempt;
    private final RateBudget budget;
    private final RetrySettings settings;
    private final ClientScheduler scheduler;
    private final ClientWaits waits;
    private final List<RetryPolicy<Object>> policies;

    public RetryingExecutor(
            Attempt attempt, RateBudget budget, RetrySettings settings, ClientScheduler scheduler, ClientWaits waits) {
        this.attempt = attempt;
        this.budget = budget;
        this.settings = settings;
        this.scheduler = scheduler;
        this.waits = waits;
        this.policies = settings.maxRetries() == 0 ? List.of() : List.of(afterRateLimit(), afterFailure());
    }

    @Override
    public <T> CompletableFuture<T> execute(ApiRequest request, AttemptReader<T> reader) {
        long deadline = scheduler.nanoTime().getAsLong() + settings.maxWait().toNanos();
        CompletableFuture<T> first = firstAttempt(request, reader, deadline);
        if (first.isDone() && !first.isCompletedExceptionally()) {
            return first;
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        CompletableFuture<T> retried = retrying(result::completeExceptionally).getStageAsync(context -> {
            if (context.isFirstAttempt()) {
                return first;
            }
            Throwable last = context.getLastException();
            return waits.haveEnded()
                    ? CompletableFuture.failedFuture(waitsNoLonger(request, last))
                    : attemptWithPermit(request, reader, context.getAttemptCount() + 1, deadline, last);
        });
        retried.whenComplete((response, failure) -> {
            if (failure == null) {
                result.complete(response);
            } else {
                result.completeExceptionally(failure);
            }
        });
        return FinalFailure.explain(result, settings.maxRetries());
    }

    private FailsafeExecutor<Object> retrying(Consumer<ChatmaidException> onRejection) {
        FailsafeExecutor<Object> executor = policies.isEmpty() ? Failsafe.none() : Failsafe.with(policies);
        return executor.with((attempt, delay, unit) -> waits.schedule(attempt, delay, unit, onRejection));
    }

    private <T> CompletableFuture<T> firstAttempt(ApiRequest request, AttemptReader<T> reader, long deadline) {
        try {
            return attemptWithPermit(request, reader, 1, deadline, null);
        } catch (RuntimeException | Error e) {
            // as Failsafe does for the other attempts
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Makes an attempt as soon as there is a permit; fails if there is none in time. */
    private <T> CompletableFuture<T> attemptWithPermit(
            ApiRequest request, AttemptReader<T> reader, int number, long deadline, Throwable last) {
        CompletableFuture<Boolean> permit = waits.permit(request.priority(), timeLeft(deadline));
        if (permit.isDone() && !permit.isCompletedExceptionally() && permit.join()) {
            return attempt(request, reader, number, deadline);
        }
        return scheduler.then(
                permit.thenAccept(inTime -> {
                    if (!inTime) {
                        throw withoutPermit(request, last);
                    }
                }),
                () -> attempt(request, reader, number, deadline));
    }

    private ChatmaidException withoutPermit(ApiRequest request, Throwable last) {
        if (waits.haveEnded()) {
            return waitsNoLonger(request, last);
        }
        return last instanceof ChatmaidRateLimitException rejected ? exhausted(rejected) : noPermit(request);
    }

    private static ChatmaidException waitsNoLonger(ApiRequest request, Throwable last) {
        return last == null
                ? new ChatmaidException(
                        request.name() + " was not made: it had to wait for a permit of the rate budget,"
                                + " and the Chatmaid client stops. Repeat it after the restart")
                : new ChatmaidException(
                        request.name() + " is not retried, as the Chatmaid client stops. The last attempt failed: "
                                + last.getMessage(),
                        last);
    }

    private Duration timeLeft(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - scheduler.nanoTime().getAsLong()));
    }

    /** The final exception after a 429. It has the rejection as its cause, by which the retry policy recognizes it. */
    private ChatmaidRateLimitException exhausted(ChatmaidRateLimitException rejected) {
        ChatmaidRateLimitException last = new ChatmaidRateLimitException(
                rejected.getMessage() + " That is more than is left of maxWait ("
                        + settings.maxWait().toMillis() + " ms), so the request is not retried",
                rejected.response(),
                rejected.getRetryAfter());
        last.initCause(rejected);
        return last;
    }

    private ChatmaidRateLimitException noPermit(ApiRequest request) {
        Duration pause = budget.pauseLeft();
        String limit = "maxWait (" + settings.maxWait().toMillis() + " ms)";
        return new ChatmaidRateLimitException(
                request.name() + " was not made: "
                        + (pause.isZero()
                                ? budget.description() + " has no permit for it within " + limit
                                        + ". Send fewer messages"
                                        + " at once, increase maxWait, or request a higher limit from Chatmaid and set"
                                        + " requestsPerMinute"
                                : "after a 429, all requests with this API key pause for another " + pause.toMillis()
                                        + " ms, more than is left of " + limit + ". The request is not retried"),
                new ApiError(0, null, List.of(), request.path(), null),
                budget.untilPermit());
    }

    private <T> CompletableFuture<T> attempt(ApiRequest request, AttemptReader<T> reader, int number, long deadline) {
        try {
            return CompletableFuture.completedFuture(attempt.run(request, reader, number > 1));
        } catch (ChatmaidRateLimitException e) {
            budget.pauseFor(pauseAfter(e, settings.backoff(number)));
            return CompletableFuture.failedFuture(e);
        } catch (ChatmaidServerException e) {
            // only this request waits: in contrast to a 429, a 5xx does not concern others
            e.waitAtMost(timeLeft(deadline));
            return CompletableFuture.failedFuture(e);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The time that a 429 names, or {@code otherwise} if it names none. */
    static Duration pauseAfter(ChatmaidRateLimitException e, Duration otherwise) {
        return e.getRetryAfter() == null || e.getRetryAfter().isZero() ? otherwise : e.getRetryAfter();
    }

    /**
     * After a 429 the budget is paused and the request waits for a permit again, limited by maxWait; this does not
     * count as a retry. The delay is the minimum of the timer, as Failsafe cancels a retry that begins while it is
     * being scheduled.
     */
    private static RetryPolicy<Object> afterRateLimit() {
        return RetryPolicy.builder()
                .handleIf(e -> e instanceof ChatmaidRateLimitException rejected
                        && rejected.getStatus() == 429
                        && rejected.getCause() == null)
                .withDelay(Duration.ofNanos(1))
                .withMaxRetries(-1)
                .build();
    }

    private RetryPolicy<Object> afterFailure() {
        return RetryPolicy.builder()
                .handle(ChatmaidTransportException.class, ChatmaidServerException.class)
                .withMaxRetries(settings.maxRetries())
                .withDelayFn(context -> delay(context.getLastException(), context.getAttemptCount()))
                .onRetryScheduled(this::logRetry)
                .build();
    }

    private void logRetry(ExecutionScheduledEvent<?> event) {
        if (!waits.haveEnded()) {
            LOG.info(
                    "Retry {} of {} follows in {} ms: {}",
                    event.getAttemptCount(),
                    settings.maxRetries(),
                    event.getDelay().toMillis(),
                    event.getLastException().getMessage());
        }
    }

    /** The time that the response names, otherwise the backoff with jitter. */
    private Duration delay(Throwable failure, int retry) {
        Duration named = failure instanceof ChatmaidServerException rejected ? rejected.namedWait() : null;
        double factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return named == null ? Duration.ofNanos((long) (settings.backoff(retry).toNanos() * factor)) : named;
    }
}
