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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.api.FaultQueue;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.feed.ChangeFeed;
import net.chatmaid.camel.sandbox.feed.FeedEntry;
import net.chatmaid.camel.sandbox.feed.FeedPage;
import net.chatmaid.camel.sandbox.journal.RequestJournal;
import net.chatmaid.camel.sandbox.state.SandboxState;
import net.chatmaid.camel.sandbox.webhook.WebhookScheduler;

/** Responds to requests for changes: at once if there are some, else when there are. */
final class ChangesEndpoint {

    private static final long MOST_MILLIS = 30_000;
    private static final long DEFAULT_MILLIS = 25_000;

    private final ChangeFeed feed;
    private final SandboxState state;
    private final RequestJournal journal;
    private final FaultQueue faults;
    private final WebhookScheduler webhooks;

    ChangesEndpoint(
            ChangeFeed feed, SandboxState state, RequestJournal journal, FaultQueue faults, WebhookScheduler webhooks) {
        this.feed = feed;
        this.state = state;
        this.journal = journal;
        this.faults = faults;
        this.webhooks = webhooks;
    }

    CompletableFuture<SandboxResponse> get(ReceivedRequest request) {
        long since = QueryNumber.of(request, "since", 0, Long.MAX_VALUE, 0);
        long wait = QueryNumber.of(request, "wait", 0, MOST_MILLIS, DEFAULT_MILLIS);
        String instance = request.parameter("instance").orElse(null);
        if (wait == 0 || feed.hasChanged(since, instance)) {
            return CompletableFuture.completedFuture(response(since));
        }
        CompletableFuture<SandboxResponse> later = new CompletableFuture<>();
        feed.await(since, instance, wait, () -> later.completeAsync(() -> response(since)));
        return later;
    }

    private SandboxResponse response(long since) {
        // before the page: what changes meanwhile is in the next response
        long requests = journal.changes().changes();
        long deliveries = webhooks.log().changes().changes();
        long waitingFaults = faults.changes().changes();
        FeedPage page = feed.page(since);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("instance", page.instance());
        fields.put("version", page.version());
        fields.put("complete", page.complete());
        fields.put("removed", page.removed());
        fields.put("entries", page.entries().stream().map(FeedEntry::json).toList());
        fields.put("phones", PhoneEndpoint.phones(state));
        fields.put("requests", requests);
        fields.put("deliveries", deliveries);
        fields.put("faults", waitingFaults);
        return ControlResponses.json(200, fields);
    }
}
