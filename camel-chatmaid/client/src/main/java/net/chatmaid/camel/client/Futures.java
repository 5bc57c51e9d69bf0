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

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Unwraps the results and failures of requests from {@link CompletableFuture}. Thread-safe. */
public final class Futures {

    private Futures() {}

    /**
     * Waits for the result of a request. Blocks until it is there.
     *
     * @param request the future that the client returned; not {@code null}
     * @param <T> the type of the result
     * @return the result
     * @throws ChatmaidException the failure of the request itself, not wrapped
     * @throws CompletionException if the request failed for another reason
     */
    public static <T> T join(CompletableFuture<T> request) {
        try {
            return request.join();
        } catch (CompletionException e) {
            if (unwrap(e) instanceof ChatmaidException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /**
     * Returns the failure without the exceptions that {@link CompletableFuture} wraps around it.
     *
     * @param failure the failure of a future; may be {@code null}
     * @return the first cause that is not a {@link CompletionException}, or the last one if it has no cause
     */
    public static Throwable unwrap(Throwable failure) {
        Throwable inner = failure;
        while (inner instanceof CompletionException && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }
}
