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

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the API does under /v1/account/usage. */
final class UsageCalls {

    private final SandboxState state;
    private final Answers answers;

    UsageCalls(SandboxState state, Answers answers) {
        this.state = state;
        this.answers = answers;
    }

    Answer usage(ApiRequest request, String key) {
        String asked = request.parameter("period").orElse(UsagePeriod.MONTH.apiName());
        UsagePeriod period =
                UsagePeriod.of(asked).orElseThrow(() -> new ApiProblem(400, "period must be one of day, week, month"));
        Instant now = state.settings().clock().now();
        Instant start = period.firstDay(now).atStartOfDay().toInstant(ZoneOffset.UTC);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("period", period.apiName());
        fields.put("startDate", Timestamps.text(start));
        fields.put("endDate", Timestamps.text(now));
        fields.put("messages", messages(state.keys().environmentOf(key), start, now));
        fields.put("apiRequests", requests(state.requests().since(key, period.firstDay(now))));
        return answers.success(200, fields);
    }

    private Map<String, Object> messages(Environment environment, Instant start, Instant now) {
        Map<String, Integer> byStatus = new LinkedHashMap<>();
        ListQuery.STATUSES.forEach(status -> byStatus.put(status, 0));
        int total = 0;
        for (StoredMessage message : state.messages(environment).all()) {
            if (!message.createdAt().isBefore(start) && !message.createdAt().isAfter(now)) {
                total++;
                // a status that only a test knows is in the total alone
                byStatus.computeIfPresent(message.statusAt(now), (status, count) -> count + 1);
            }
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("total", total);
        fields.putAll(byStatus);
        return fields;
    }

    private static Map<String, Object> requests(RequestCounts.Count count) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("total", count.successful() + count.failed());
        fields.put("successful", count.successful());
        fields.put("failed", count.failed());
        return fields;
    }
}
