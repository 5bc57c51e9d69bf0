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

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxRequest;
import net.chatmaid.camel.sandbox.api.ApiKeyRegistry;
import net.chatmaid.camel.sandbox.api.ApiSettings;
import net.chatmaid.camel.sandbox.api.ErrorResponseException;
import net.chatmaid.camel.sandbox.api.FaultEffect;
import net.chatmaid.camel.sandbox.api.FaultQueue;
import net.chatmaid.camel.sandbox.api.RateLimiter;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.ResponseWriter;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.journal.JournaledRequest;
import net.chatmaid.camel.sandbox.journal.RequestJournal;
import net.chatmaid.camel.sandbox.journal.RequestOutcome;
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
    private final Consumer<JournaledRequest> log;
    private final RequestJournal journal = new RequestJournal();
    private final FaultQueue faults = new FaultQueue();
    private final AtomicReference<Runnable> afterEachPage = new AtomicReference<>();

    /** @param log is told of each API request when it is processed */
    public RequestHandler(SandboxState state, IdGenerator ids, ApiSettings settings, Consumer<JournaledRequest> log) {
        this.log = log;
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

    public RequestJournal journal() {
        return journal;
    }

    public FaultQueue faults() {
        return faults;
    }

    /** As after the start: an empty journal, no faults, no hook, all keys valid and unused. */
    public void reset() {
        journal.clear();
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
            response = handleApi(request);
        } else {
            response = responses.error(
                    new ErrorResponseException(
                            404, "The sandbox has nothing at " + request.path() + "; its API is under /v1"),
                    request.path());
        }
        return response.withHeader("x-request-id", ids.requestId())
                .withHeader("Date", TimestampFormat.httpDate(clock.now()));
    }

    private SandboxResponse handleApi(ReceivedRequest request) {
        long started = System.nanoTime();
        SandboxRequest journaled = request.journaled(clock.now());
        long number = journal.add(journaled);
        Optional<FaultEffect> fault = faults.take(request);
        SandboxResponse response = fault.map(effect -> effect.apply(responses, request, () -> process(request)))
                .orElseGet(() -> process(request));
        count(request, response);
        RequestOutcome outcome = new RequestOutcome(
                response.isSent() ? response.status() : null,
                Duration.ofNanos(System.nanoTime() - started).plus(response.delay()),
                fault.map(effect -> effect.kind().apiName()).orElse(null),
                response.messageId(),
                keys.find(request.authorization()).map(keys::environmentOf).orElse(null));
        JournaledRequest done = new JournaledRequest(number, journaled, outcome);
        journal.complete(done);
        log.accept(done);
        return response;
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
