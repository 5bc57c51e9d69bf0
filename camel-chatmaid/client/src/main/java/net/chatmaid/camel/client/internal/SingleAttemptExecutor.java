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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.client.ApiError;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.RateBudget;
import net.chatmaid.camel.client.RetrySettings;

/**
 * Makes one attempt on the calling thread, if there is a permit at this moment. It is for callers that repeat their
 * requests anyway, such as polls. Thread-safe.
 */
public final class SingleAttemptExecutor implements RequestExecutor {

    private final Attempt attempt;
    private final RateBudget budget;
    private final RetrySettings settings;

    public SingleAttemptExecutor(Attempt attempt, RateBudget budget, RetrySettings settings) {
        this.attempt = attempt;
        this.budget = budget;
        this.settings = settings;
    }

    @Override
    public <T> CompletableFuture<T> execute(ApiRequest request, AttemptReader<T> reader) {
        try {
            if (!budget.tryAcquirePoll()) {
                Duration wait = budget.untilPollPermit();
                return CompletableFuture.failedFuture(new ChatmaidRateLimitException(
                        request.name() + " was not made: " + budget.description() + " has a permit in "
                                + wait.toMillis() + " ms",
                        new ApiError(0, null, List.of(), request.path(), null),
                        wait));
            }
            return CompletableFuture.completedFuture(
                    request.body() == null ? attempt.poll(request, reader) : attempt.run(request, reader, false));
        } catch (ChatmaidRateLimitException e) {
            budget.pauseFor(RetryingExecutor.pauseAfter(e, settings.backoff(1)));
            return CompletableFuture.failedFuture(e);
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
