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
package net.chatmaid.camel.sandbox;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** One request in, one answer out: the journal, the faults, then the call itself. Thread-safe; no HTTP library. */
final class SandboxApi {

    private static final Set<String> LISTS = Set.of("/v1/messages", "/v1/messages/inbound");

    private final SandboxState state;
    private final SandboxClock clock;
    private final Ids ids;
    private final Answers answers;
    private final Router router;
    private final Faults faults;
    private final RequestJournal journal;
    private final AtomicReference<Runnable> afterEachPage = new AtomicReference<>();

    SandboxApi(SandboxState state, Ids ids, Faults faults, RequestJournal journal) {
        this.state = state;
        this.clock = state.settings().clock();
        this.ids = ids;
        this.answers = new Answers(state.settings());
        this.router = new Router(state, answers);
        this.faults = faults;
        this.journal = journal;
    }

    /** Runs when a page was made and before it is sent; null for nothing. */
    void afterEachPage(Runnable hook) {
        afterEachPage.set(hook);
    }

    Answer answer(ApiRequest request) {
        Answer answer;
        if (request.isApi()) {
            journal.add(request, clock.now());
            answer = faults.take(request)
                    .map(fault -> fault.apply(answers, request, () -> process(request)))
                    .orElseGet(() -> process(request));
            count(request, answer);
        } else {
            answer = answers.problem(
                    new ApiProblem(404, "The sandbox has nothing at " + request.path() + "; its API is under /v1"),
                    request.path());
        }
        return answer.withHeader("x-request-id", ids.requestId()).withHeader("Date", Timestamps.httpDate(clock.now()));
    }

    /** A connection that was reset had no answer; one that broke later had, and only the client does not know it. */
    private void count(ApiRequest request, Answer answer) {
        if (answer.connection() != Answer.Connection.RESET) {
            state.keys().find(request.authorization()).ifPresent(key -> state.requests()
                    .add(key, answer.status(), clock.now()));
        }
    }

    private Answer process(ApiRequest request) {
        try {
            Answer answer = router.answer(request);
            Runnable hook = afterEachPage.get();
            if (hook != null && request.method().equals("GET") && LISTS.contains(request.path())) {
                hook.run();
            }
            return answer;
        } catch (ApiProblem problem) {
            return answers.problem(problem, request.path());
        } catch (RuntimeException defect) {
            return answers.problem(new ApiProblem(500, "The sandbox failed: " + defect), request.path());
        }
    }
}
