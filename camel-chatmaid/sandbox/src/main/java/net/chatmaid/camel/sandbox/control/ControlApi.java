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
package net.chatmaid.camel.sandbox.control;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.chatmaid.camel.sandbox.api.ErrorResponseException;
import net.chatmaid.camel.sandbox.api.FaultQueue;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.feed.ChangeFeed;
import net.chatmaid.camel.sandbox.journal.RequestJournal;
import net.chatmaid.camel.sandbox.state.SandboxState;
import net.chatmaid.camel.sandbox.webhook.WebhookScheduler;

/** The control API and the page. Thread-safe; no method waits. */
public final class ControlApi implements AutoCloseable {

    /** The largest body, in bytes. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ChangeFeed feed;
    private final ControlRouter router;

    public ControlApi(
            SandboxState state,
            RequestJournal journal,
            FaultQueue faults,
            WebhookScheduler webhooks,
            ControlSettings settings) {
        this.feed = new ChangeFeed(state);
        feed.follow(journal.changes(), faults.changes(), webhooks.log().changes());
        this.router = new ControlRouter(state, journal, faults, webhooks, settings, feed);
    }

    /** Whether the control API responds to requests with this decoded path, or the page is there and is fetched. */
    public static boolean handles(String method, String path) {
        return path.equals("/") && READS.contains(method) || path.equals("/_sandbox") || path.startsWith("/_sandbox/");
    }

    /** Completes at once for all requests but those that wait for changes; never exceptionally. */
    public CompletableFuture<SandboxResponse> handle(ReceivedRequest request) {
        try {
            requireJson(request);
            return router.route(request).exceptionally(ControlApi::response);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(response(e));
        }
    }

    private static SandboxResponse response(Throwable thrown) {
        Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (failure instanceof ErrorResponseException error) {
            return ControlResponses.error(error.status(), error.getMessage());
        } else if (failure instanceof IllegalArgumentException) {
            return ControlResponses.error(400, failure.getMessage());
        }
        return ControlResponses.error(
                500, "The sandbox failed: " + failure.getClass().getName() + ".");
    }

    /** The response to a request that is not handled. */
    public static SandboxResponse error(int status, String sentence) {
        return ControlResponses.error(status, sentence);
    }

    /** To be called when a manual clock was advanced. */
    public void onTimeAdvanced() {
        feed.onTimeAdvanced();
    }

    /** To be called after everything was cleared. */
    public void onCleared() {
        feed.onCleared();
    }

    @Override
    public void close() {
        feed.close();
    }

    /** A form of another site cannot send JSON. */
    private static void requireJson(ReceivedRequest request) {
        boolean json = request.header("Content-Type").stream()
                .map(type -> type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT))
                .toList()
                .equals(List.of("application/json"));
        if (!READS.contains(request.method()) && !request.body().isEmpty() && !json) {
            throw new ErrorResponseException(403, "The body must have the Content-Type application/json.");
        }
    }
}
