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
import java.util.Map;
import java.util.function.Predicate;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.state.EntryList;
import net.chatmaid.camel.sandbox.state.EntryPage;
import net.chatmaid.camel.sandbox.state.Environment;
import net.chatmaid.camel.sandbox.state.SandboxState;
import net.chatmaid.camel.sandbox.state.StoredMessage;
import net.chatmaid.camel.sandbox.state.StoredSender;
import net.chatmaid.camel.sandbox.state.SubmittedMessage;

/** Responds to requests under /v1/messages. */
public final class MessagesEndpoint {

    private final SandboxState state;
    private final ApiSettings settings;
    private final ResponseWriter responses;
    private final SendBodyValidator validator = new SendBodyValidator();

    public MessagesEndpoint(SandboxState state, ApiSettings settings, ResponseWriter responses) {
        this.state = state;
        this.settings = settings;
        this.responses = responses;
    }

    public SandboxResponse send(ReceivedRequest request, Environment environment) {
        SubmittedMessage submitted = validator.read(request.body());
        StoredSender sender = state.senders()
                .find(submitted.from(), environment)
                .orElseThrow(() -> ErrorResponseException.phoneNotFound(submitted.from()));
        SandboxMessage message =
                state.accept(submitted, sender, environment, () -> requireConnected(sender, environment));
        Map<String, Object> data =
                settings.shortSendResponse() ? ResponseData.shortMessage(message) : ResponseData.message(message);
        return responses.success(201, data).about(message.id());
    }

    public SandboxResponse list(ReceivedRequest request, Environment environment) {
        ListQuery query = ListQuery.of(request);
        Instant now = state.clock().now();
        EntryList<StoredMessage> entries = state.messages(environment);
        boolean filtered = query.status().isPresent() || query.phoneNumberId().isPresent();
        EntryPage<StoredMessage> page = filtered
                ? entries.page(filter(query, environment, now), query.page(), query.limit())
                : entries.page(query.page(), query.limit());
        return responses.page(
                page.entries().stream()
                        .map(message -> ResponseData.message(message.at(now)))
                        .toList(),
                ResponseData.pagination(page));
    }

    public SandboxResponse get(String id, Environment environment) {
        StoredMessage message = state.messages(environment)
                .find(id)
                .orElseThrow(() -> new ErrorResponseException(404, "Message " + id + " not found"));
        return responses
                .success(200, ResponseData.message(message.at(state.clock().now())))
                .about(id);
    }

    private void requireConnected(StoredSender sender, Environment environment) {
        if (environment == Environment.TEST || sender.isConnected()) {
            return;
        }
        switch (settings.disconnectedSend()) {
            case ACCEPTED -> {}
            case BAD_REQUEST -> throw new ErrorResponseException(400, "phone not connected for live key");
            case NOT_FOUND ->
                throw new ErrorResponseException(404, "No connected phone number " + sender.phoneNumber() + " found");
        }
    }

    private Predicate<StoredMessage> filter(ListQuery query, Environment environment, Instant now) {
        Predicate<StoredMessage> filter = message -> true;
        if (query.phoneNumberId().isPresent()) {
            String from = state.senders().numberOf(query.phoneNumberId().get(), environment);
            filter = filter.and(message -> message.from().equals(from));
        }
        if (query.status().isPresent()) {
            String status = query.status().get();
            filter = filter.and(message -> message.statusAt(now).equals(status));
        }
        return filter;
    }
}
