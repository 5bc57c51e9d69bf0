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

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import net.chatmaid.camel.client.internal.ApiRequest;
import net.chatmaid.camel.client.internal.AttemptReader;
import net.chatmaid.camel.client.internal.ClientContext;
import net.chatmaid.camel.client.internal.RequestExecutor;
import net.chatmaid.camel.model.LogText;

/**
 * Makes the requests of a client, and rejects ids that are not valid before a request. Thread-safe.
 *
 * @param trace the trace that the requests carry; {@code null} for none
 */
record ClientRequests(ClientContext context, RequestExecutor executor, TraceContext trace) {

    /** Ids that would change the path of the request. */
    private static final Set<String> RESERVED_IDS = Set.of(".", "..", "send", "inbound");

    <T> CompletableFuture<T> get(RequestOperation operation, String path, String subject, Class<T> type) {
        ApiRequest request = ApiRequest.get(operation, path, subject);
        return execute(request, response -> context.responses().one(request, response, type));
    }

    <T> CompletableFuture<T> withValidId(String field, String id, Function<String, CompletableFuture<T>> lookup) {
        if (id == null || id.isBlank() || id.length() > 200 || RESERVED_IDS.contains(id.toLowerCase(Locale.ROOT))) {
            return reject(
                    "Nothing was looked up, and no request was made",
                    List.of(field + " is " + (id == null ? "missing" : "'" + LogText.of(id) + "'")
                            + ": expected an id or a number of 1 to 200 characters"));
        }
        return lookup.apply(ApiRequest.segment(id));
    }

    static <T> CompletableFuture<T> reject(String what, List<String> problems) {
        return CompletableFuture.failedFuture(new ChatmaidValidationException(
                what + ": " + String.join("; ", problems), new ApiError(0, null, problems, null, null)));
    }

    <T> CompletableFuture<T> execute(ApiRequest request, AttemptReader<T> reader) {
        return registerUnfinished(
                context.isClosed() ? context.closed() : executor.execute(request.with(trace), reader));
    }

    <T> CompletableFuture<T> registerUnfinished(CompletableFuture<T> result) {
        return result.isDone() ? result : context.registerUnfinished(result);
    }

    static <T> BiConsumer<T, Throwable> onSuccess(Consumer<T> observer) {
        return (response, failure) -> {
            if (failure == null) {
                observer.accept(response);
            }
        };
    }
}
