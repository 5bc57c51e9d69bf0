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
package net.chatmaid.camel.sandbox.http;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.api.ApiKeyRegistry;
import net.chatmaid.camel.sandbox.api.ApiSettings;
import net.chatmaid.camel.sandbox.api.ErrorResponseException;
import net.chatmaid.camel.sandbox.api.RateLimiter;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.ResponseWriter;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.json.TimestampFormat;
import net.chatmaid.camel.sandbox.state.IdGenerator;
import net.chatmaid.camel.sandbox.state.SandboxState;

/** Handles one request: journal, faults, then the endpoint. Thread-safe; no HTTP library. */
public final class RequestHandler {

    private static final Set<String> LISTS = Set.of("/v1/messages", "/v1/messages/inbound");

    private final SandboxState state;
    private final SandboxClock clock;
    private final IdGenerator ids;
    private final ResponseWriter responses;
    private final ApiKeyRegistry keys;
    private final RateLimiter rateLimiter;
    private final EndpointRouter router;
    private final FaultQueue faults = new FaultQueue();
    private final AtomicReference<Runnable> afterEachPage = new AtomicReference<>();

    public RequestHandler(SandboxState state, IdGenerator ids, ApiSettings settings) {
        this.state = state;
        this.clock = state.clock();
        this.ids = ids;
        this.responses = new ResponseWriter(settings, clock);
        this.keys = new ApiKeyRegistry(settings.live());
        this.rateLimiter = new RateLimiter(settings.requestsPerMinute(), clock);
        this.router = new EndpointRouter(state, keys, rateLimiter, settings, responses);
    }

    public ApiKeyRegistry keys() {
        return keys;
    }

    public FaultQueue faults() {
        return faults;
    }

    /** As after the start: no faults, no hook, all keys valid and unused. */
    public void reset() {
        faults.clear();
        afterEachPage(null);
        keys.reset();
        rateLimiter.reset();
    }

    /** Runs when a page was made and before it is sent; null for nothing. */
    public void afterEachPage(Runnable hook) {
        afterEachPage.set(hook);
    }

    SandboxResponse handle(ReceivedRequest request) {
        SandboxResponse response;
        if (request.isApi()) {
            state.journal().add(request.journaled(clock.now()));
            response = faults.take(request)
                    .map(fault -> fault.apply(responses, request, () -> process(request)))
                    .orElseGet(() -> process(request));
            count(request, response);
        } else {
            response = responses.error(
                    new ErrorResponseException(
                            404, "The sandbox has nothing at " + request.path() + "; its API is under /v1"),
                    request.path());
        }
        return response.withHeader("x-request-id", ids.requestId())
                .withHeader("Date", TimestampFormat.httpDate(clock.now()));
    }

    /** A request whose connection was reset before is not counted; one whose connection breaks later is. */
    private void count(ReceivedRequest request, SandboxResponse response) {
        if (response.connection() != SandboxResponse.Connection.RESET) {
            keys.find(request.authorization())
                    .ifPresent(key -> state.requestCounts().add(key, response.status(), clock.now()));
        }
    }

    private SandboxResponse process(ReceivedRequest request) {
        try {
            SandboxResponse response = router.route(request);
            Runnable hook = afterEachPage.get();
            if (hook != null && request.method().equals("GET") && LISTS.contains(request.path())) {
                hook.run();
            }
            return response;
        } catch (ErrorResponseException error) {
            return responses.error(error, request.path());
        } catch (RuntimeException defect) {
            return responses.error(new ErrorResponseException(500, "The sandbox failed: " + defect), request.path());
        }
    }
}
