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
package net.chatmaid.camel.sandbox.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import net.chatmaid.camel.sandbox.json.TimestampFormat;
import net.chatmaid.camel.sandbox.state.Environment;
import net.chatmaid.camel.sandbox.state.RequestCounts;
import net.chatmaid.camel.sandbox.state.SandboxState;
import net.chatmaid.camel.sandbox.state.StoredMessage;

/** Responds to requests under /v1/account/usage. */
public final class UsageEndpoint {

    private final SandboxState state;
    private final ResponseWriter responses;

    public UsageEndpoint(SandboxState state, ResponseWriter responses) {
        this.state = state;
        this.responses = responses;
    }

    public SandboxResponse get(ReceivedRequest request, String key, Environment environment) {
        String wanted = request.parameter("period").orElse(CalendarPeriod.MONTH.apiName());
        CalendarPeriod period = CalendarPeriod.of(wanted)
                .orElseThrow(() -> new ErrorResponseException(400, "period must be one of day, week, month"));
        Instant now = state.clock().now();
        Instant start = period.firstDay(now).atStartOfDay().toInstant(ZoneOffset.UTC);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("period", period.apiName());
        fields.put("startDate", TimestampFormat.iso(start));
        fields.put("endDate", TimestampFormat.iso(now));
        fields.put("messages", messages(environment, start, now));
        fields.put("apiRequests", requests(state.requestCounts().since(key, period.firstDay(now))));
        return responses.success(200, fields);
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
