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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.journal.JournaledRequest;
import net.chatmaid.camel.sandbox.journal.RequestJournal;
import net.chatmaid.camel.sandbox.state.SandboxState;
import net.chatmaid.camel.sandbox.webhook.DeliveryAttempt;
import net.chatmaid.camel.sandbox.webhook.WebhookScheduler;

/** Responds to requests for the journal and for the deliveries, latest first. */
final class JournalEndpoint {

    private static final int MOST_ROWS = 1_000;
    private static final int DEFAULT_ROWS = 100;

    private final SandboxState state;
    private final RequestJournal journal;
    private final WebhookScheduler webhooks;

    JournalEndpoint(SandboxState state, RequestJournal journal, WebhookScheduler webhooks) {
        this.state = state;
        this.journal = journal;
        this.webhooks = webhooks;
    }

    SandboxResponse requests(ReceivedRequest request) {
        Predicate<JournaledRequest> filter = request.parameter("messageId")
                .map(id -> RelatedRequests.of(id, state))
                .orElse(all -> true);
        int limit = limit(request);
        return page(
                "requests",
                journal.latest(before(request), limit + 1, filter).stream()
                        .map(RequestData::request)
                        .toList(),
                limit);
    }

    SandboxResponse deliveries(ReceivedRequest request) {
        Predicate<DeliveryAttempt> filter = request.parameter("messageId")
                .<Predicate<DeliveryAttempt>>map(id -> attempt -> Objects.equals(id, attempt.messageId()))
                .orElse(all -> true);
        int limit = limit(request);
        return page(
                "deliveries",
                webhooks.log().latest(before(request), limit + 1, filter).stream()
                        .map(RequestData::delivery)
                        .toList(),
                limit);
    }

    private static long before(ReceivedRequest request) {
        return QueryNumber.of(request, "before", 0, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private static int limit(ReceivedRequest request) {
        return (int) QueryNumber.of(request, "limit", 1, MOST_ROWS, DEFAULT_ROWS);
    }

    /** The rows were asked for with one more, which only tells that there are earlier ones. */
    private static SandboxResponse page(String name, List<Map<String, Object>> rows, int limit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(name, rows.size() > limit ? rows.subList(0, limit) : rows);
        fields.put("more", rows.size() > limit);
        return ControlResponses.json(200, fields);
    }
}
