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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The query of a list of messages, sent or received. */
record ListQuery(Optional<String> phoneNumberId, Optional<String> status, long page, int limit) {

    static final List<String> STATUSES = List.of("pending", "sent", "delivered", "read", "failed");

    static ListQuery of(ReceivedRequest request) {
        return of(request, request.parameter("status"));
    }

    /** Received messages have no status. */
    static ListQuery ofInbound(ReceivedRequest request) {
        return of(request, Optional.empty());
    }

    private static ListQuery of(ReceivedRequest request, Optional<String> status) {
        List<String> wrong = new ArrayList<>();
        long page = number(request, "page", 1, Integer.MAX_VALUE, "page must be a whole number from 1", wrong);
        long limit = number(request, "limit", 20, 100, "limit must be a whole number from 1 to 100", wrong);
        if (status.isPresent() && !STATUSES.contains(status.get())) {
            wrong.add("status must be one of " + String.join(", ", STATUSES));
        }
        if (!wrong.isEmpty()) {
            throw new ErrorResponseException(400, wrong);
        }
        return new ListQuery(request.parameter("phoneNumberId"), status, page, (int) limit);
    }

    private static long number(
            ReceivedRequest request, String name, long byDefault, long most, String rule, List<String> wrong) {
        Optional<String> text = request.parameter(name);
        if (text.isEmpty()) {
            return byDefault;
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the rule says it
        }
        wrong.add(rule);
        return byDefault;
    }
}
