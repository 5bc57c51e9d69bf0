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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import net.chatmaid.camel.client.ApiError;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.client.ClientScheduler;
import net.chatmaid.camel.client.RateBudget;
import net.chatmaid.camel.client.RetrySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls that wait for the budget and are tried again. The first attempt runs on the calling thread when the budget has
 * room; whatever waits holds no thread and goes on with a worker.
 */
public final class RetryingExecutor implements RequestExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingExecutor.class);
    private static final double JITTER = 0.2;

    private final Attempt attempt;
    private final RateBudget budget;
    private final RetrySettings settings;
    private final ClientScheduler waiting;
    private final FailsafeExecutor<Object> executor;

    public RetryingExecutor(Attempt attempt, RateBudget budget, RetrySettings settings, ClientScheduler waiting) {
        this.attempt = attempt;
        this.budget = budget;
        this.settings = settings;
        this.waiting = waiting;
        this.executor = settings.maxRetries() == 0
                ? Failsafe.<Object>none().with(waiting::schedule)
                : Failsafe.<Object, RetryPolicy<Object>>with(afterRateLimit(), afterFailure())
                        .with(waiting::schedule);
    }

    @Override
    public <T> CompletableFuture<T> call(ApiRequest request, AttemptReader<T> reader) {
        long deadline = waiting.nanoTime().getAsLong() + settings.maxWait().toNanos();
        return executor.getStageAsync(context -> waiting.then(
                room(request, deadline, context.getLastException()),
                () -> attempt(request, reader, context.getAttemptCount() + 1, deadline)));
    }

    /** Done when the budget let the request go; failed when it can't in time. */
    private CompletableFuture<Void> room(ApiRequest request, long deadline, Throwable last) {
        return budget.acquire(request.priority(), left(deadline)).thenAccept(inTime -> {
            if (!inTime) {
                throw last instanceof ChatmaidRateLimitException rejected ? givenUp(rejected) : noRoom(request);
            }
        });
    }

    private Duration left(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - waiting.nanoTime().getAsLong()));
    }

    /** The API's rejection, as the last word: what rejected is its cause, and so it is not retried. */
    private ChatmaidRateLimitException givenUp(ChatmaidRateLimitException rejected) {
        ChatmaidRateLimitException last = new ChatmaidRateLimitException(
                rejected.getMessage() + " That is longer than maxWait ("
                        + settings.maxWait().toMillis() + " ms) leaves; given up",
                rejected.response(),
                rejected.getRetryAfter());
        last.initCause(rejected);
        return last;
    }

    private ChatmaidRateLimitException noRoom(ApiRequest request) {
        return new ChatmaidRateLimitException(
                request.name() + " was not made: " + budget.named()
                        + " has no room for it within maxWait ("
                        + settings.maxWait().toMillis() + " ms). Send less at once, raise maxWait, or ask"
                        + " Chatmaid for a higher limit and set requestsPerMinute",
                new ApiError(0, null, List.of(), request.path(), null),
                budget.untilPermit());
    }

    private <T> CompletableFuture<T> attempt(ApiRequest request, AttemptReader<T> reader, int number, long deadline) {
        try {
            return CompletableFuture.completedFuture(attempt.run(request, reader));
        } catch (ChatmaidRateLimitException e) {
            budget.pauseFor(pauseAfter(e, settings.backoff(number)));
            return CompletableFuture.failedFuture(e);
        } catch (ChatmaidServerException e) {
            // only this request waits: unlike a 429 it says nothing about others
            e.waitAtMost(left(deadline));
            return CompletableFuture.failedFuture(e);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The time that a 429 names, or {@code otherwise} when it names none. */
    static Duration pauseAfter(ChatmaidRateLimitException e, Duration otherwise) {
        return e.getRetryAfter() == null || e.getRetryAfter().isZero() ? otherwise : e.getRetryAfter();
    }

    /**
     * A 429 is no failure of the request: the budget is paused, the request queues again, maxWait limits it. It does so
     * by the timer, with the least delay there is: Failsafe cancels a retry that begins while it is being scheduled.
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
                .onRetryScheduled(event -> LOG.info(
                        "Retry {} of {} follows in {} ms: {}",
                        event.getAttemptCount(),
                        settings.maxRetries(),
                        event.getDelay().toMillis(),
                        event.getLastException().getMessage()))
                .build();
    }

    /** What the response asked for, and never less; else the backoff, give or take the jitter. */
    private Duration delay(Throwable failure, int retry) {
        Duration named = failure instanceof ChatmaidServerException rejected ? rejected.namedWait() : null;
        double factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return named == null ? Duration.ofNanos((long) (settings.backoff(retry).toNanos() * factor)) : named;
    }
}
