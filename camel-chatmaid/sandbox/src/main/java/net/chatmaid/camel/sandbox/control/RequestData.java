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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.chatmaid.camel.sandbox.SandboxRequest;
import net.chatmaid.camel.sandbox.api.KeyMask;
import net.chatmaid.camel.sandbox.journal.JournaledRequest;
import net.chatmaid.camel.sandbox.journal.RequestOutcome;
import net.chatmaid.camel.sandbox.json.TimestampFormat;
import net.chatmaid.camel.sandbox.webhook.DeliveryAttempt;
import net.chatmaid.camel.sandbox.webhook.WebhookTarget;

/** API requests and webhook deliveries, field by field and without secrets. */
final class RequestData {

    private static final int MOST_BODY = 65_536;

    private RequestData() {}

    static Map<String, Object> request(JournaledRequest journaled) {
        SandboxRequest request = journaled.request();
        RequestOutcome outcome = journaled.outcome();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", journaled.number());
        fields.put("receivedAt", TimestampFormat.iso(request.receivedAt()));
        fields.put("method", request.method());
        fields.put("path", KeyMask.mask(request.path()));
        fields.put("query", KeyMask.mask(request.query()));
        fields.put("headers", headers(request.headers()));
        fields.put("body", KeyMask.mask(cut(request.body())));
        fields.put("status", outcome == null ? null : outcome.status());
        fields.put("tookMillis", outcome == null ? null : outcome.took().toMillis());
        fields.put("fault", outcome == null ? null : outcome.fault());
        fields.put("messageId", outcome == null ? null : outcome.messageId());
        return fields;
    }

    static Map<String, Object> delivery(DeliveryAttempt attempt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", attempt.number());
        fields.put("at", TimestampFormat.iso(attempt.at()));
        fields.put("event", attempt.event());
        fields.put("messageId", attempt.messageId());
        fields.put("subject", attempt.subject());
        fields.put("attempt", attempt.attempt());
        fields.put("url", WebhookTarget.masked(attempt.url()));
        fields.put("outcome", attempt.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        fields.put("status", attempt.status());
        fields.put("error", attempt.error());
        fields.put("nextAttemptAt", TimestampFormat.iso(attempt.nextAttemptAt()));
        fields.put("doubled", attempt.doubled());
        fields.put("tookMillis", attempt.took() == null ? null : attempt.took().toMillis());
        fields.put("body", attempt.body() == null ? null : KeyMask.mask(cut(attempt.body())));
        return fields;
    }

    private static Map<String, List<String>> headers(Map<String, List<String>> headers) {
        Map<String, List<String>> sorted = new TreeMap<>();
        headers.forEach((name, values) ->
                sorted.put(name, values.stream().map(KeyMask::mask).toList()));
        return sorted;
    }

    private static String cut(String body) {
        return body.length() <= MOST_BODY ? body : body.substring(0, MOST_BODY);
    }
}
