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

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidProtocolException;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.client.Futures;

/** Adds to the failure of a request that no retry follows, where the failure alone does not say so. */
final class FinalFailure {

    private FinalFailure() {}

    /**
     * Returns the result of a request with a failure that says what happens next.
     *
     * @param maxRetries the limit that ended the retries
     */
    static <T> CompletableFuture<T> explain(CompletableFuture<T> result, int maxRetries) {
        return result.isDone() && !result.isCompletedExceptionally()
                ? result
                : result.exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(explained(Futures.unwrap(failure), maxRetries)));
    }

    private static Throwable explained(Throwable failure, int maxRetries) {
        ChatmaidException explained = null;
        if (failure instanceof ChatmaidTransportException) {
            explained = new ChatmaidTransportException(text(failure, limit(maxRetries)), failure.getCause());
        } else if (failure instanceof ChatmaidServerException rejected) {
            explained = new ChatmaidServerException(
                    text(failure, limit(maxRetries)), rejected.response(), rejected.getRetryAfter());
        } else if (failure instanceof ChatmaidProtocolException) {
            explained = new ChatmaidProtocolException(text(failure, "The request is not retried"));
        }
        if (explained == null) {
            return failure;
        }
        explained.setStackTrace(failure.getStackTrace());
        Stream.of(failure.getSuppressed()).forEach(explained::addSuppressed);
        return explained;
    }

    private static String limit(int maxRetries) {
        return maxRetries == 0
                ? "The request is not retried, as maxRetries is 0"
                : "The request is not retried again, as maxRetries (" + maxRetries + ") is reached";
    }

    private static String text(Throwable failure, String next) {
        String message = failure.getMessage();
        return message.endsWith(".") ? message + " " + next + "." : message + ". " + next;
    }
}
