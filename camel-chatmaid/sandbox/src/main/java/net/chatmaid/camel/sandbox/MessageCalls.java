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
import java.util.Map;
import java.util.function.Predicate;

/** What the API does under /v1/messages. */
final class MessageCalls {

    private final SandboxState state;
    private final Answers answers;
    private final SendValidation validation = new SendValidation();

    MessageCalls(SandboxState state, Answers answers) {
        this.state = state;
        this.answers = answers;
    }

    Answer send(ApiRequest request, Environment environment) {
        SendRequest asked = validation.read(request.body());
        SandboxPhone sender = state.phones()
                .find(asked.from(), environment)
                .orElseThrow(() -> new ApiProblem(404, "Phone number " + asked.from() + " not found"));
        SandboxMessage message = state.accept(asked, sender, environment);
        Map<String, Object> data =
                state.settings().shortSendAnswer() ? ApiObjects.shortMessage(message) : ApiObjects.message(message);
        return answers.success(201, data);
    }

    Answer list(ApiRequest request, Environment environment) {
        ListQuery query = ListQuery.of(request);
        Instant now = state.settings().clock().now();
        Rows<StoredMessage> rows = state.messages(environment);
        boolean filtered = query.status().isPresent() || query.phoneNumberId().isPresent();
        Page<StoredMessage> page = filtered
                ? rows.page(filter(query, environment, now), query.page(), query.limit())
                : rows.page(query.page(), query.limit());
        return answers.page(
                page.rows().stream()
                        .map(message -> ApiObjects.message(message.at(now)))
                        .toList(),
                ApiObjects.pagination(page),
                state.settings().paginationBesideData());
    }

    Answer get(String id, Environment environment) {
        StoredMessage message = state.messages(environment)
                .find(id)
                .orElseThrow(() -> new ApiProblem(404, "Message " + id + " not found"));
        return answers.success(
                200, ApiObjects.message(message.at(state.settings().clock().now())));
    }

    private Predicate<StoredMessage> filter(ListQuery query, Environment environment, Instant now) {
        Predicate<StoredMessage> filter = message -> true;
        if (query.phoneNumberId().isPresent()) {
            String from = state.phones().numberOf(query.phoneNumberId().get(), environment);
            filter = filter.and(message -> message.from().equals(from));
        }
        if (query.status().isPresent()) {
            String status = query.status().get();
            filter = filter.and(message -> message.statusAt(now).equals(status));
        }
        return filter;
    }
}
