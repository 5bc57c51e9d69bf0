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

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import net.chatmaid.camel.client.ChatmaidException;

/** Makes one attempt of a request and reads its response. Blocks for the request. Thread-safe. */
public final class Attempt {

    private final HttpTransport transport;
    private final ApiKeys keys;
    private final ServerClock clock;
    private final RequestReports reports;
    private final AtomicLong requests = new AtomicLong();
    private volatile boolean ended;

    public Attempt(HttpTransport transport, ApiKeys keys, ServerClock clock, RequestReports reports) {
        this.transport = transport;
        this.keys = keys;
        this.clock = clock;
        this.reports = reports;
    }

    /** Rejects all further requests, including those that wait for a permit. */
    public void end() {
        ended = true;
    }

    /** The number of requests that were made, including failures. */
    public long requests() {
        return requests.get();
    }

    /** Ends the polls in progress, and each later one. */
    public void endPolls() {
        transport.endPolls();
    }

    /**
     * @param retry whether an earlier attempt of the same request has failed
     */
    <T> T run(ApiRequest request, AttemptReader<T> reader, boolean retry) {
        return report(request, reader, retry, transport::exchange);
    }

    /** As {@link #run}, for a request that {@link #endPolls} may end. */
    <T> T poll(ApiRequest request, AttemptReader<T> reader) {
        return report(request, reader, false, transport::exchangePoll);
    }

    private <T> T report(
            ApiRequest request,
            AttemptReader<T> reader,
            boolean retry,
            BiFunction<ApiRequest, String, ApiResponse> exchange) {
        if (ended) {
            throw new ChatmaidException(request.name() + " was not made: the Chatmaid client was closed");
        }
        return reports.areWanted()
                ? reports.report(request, retry, () -> run(request, reader, exchange))
                : run(request, reader, exchange);
    }

    private <T> T run(
            ApiRequest request, AttemptReader<T> reader, BiFunction<ApiRequest, String, ApiResponse> exchange) {
        String key = keys.current(request);
        reader.begin();
        ApiResponse response = exchange(exchange, request, key);
        // no further permit: Chatmaid counts requests by key, and this key is new
        String next = response.status() == 401 ? keys.after(key, request) : null;
        return reader.read(next == null ? response : exchange(exchange, request, next));
    }

    private ApiResponse exchange(BiFunction<ApiRequest, String, ApiResponse> exchange, ApiRequest request, String key) {
        requests.incrementAndGet();
        ApiResponse response = exchange.apply(request, key);
        clock.read(response);
        return response;
    }
}
