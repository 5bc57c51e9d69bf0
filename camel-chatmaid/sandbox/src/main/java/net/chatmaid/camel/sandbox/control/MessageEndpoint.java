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

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.api.ErrorResponseException;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.ResponseData;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.journal.RequestJournal;
import net.chatmaid.camel.sandbox.state.Environment;
import net.chatmaid.camel.sandbox.state.SandboxState;
import net.chatmaid.camel.sandbox.state.StoredInbound;
import net.chatmaid.camel.sandbox.state.StoredMessage;
import net.chatmaid.camel.sandbox.webhook.WebhookScheduler;

/** Responds to requests under /_sandbox/messages. */
final class MessageEndpoint {

    private static final int MOST_ROWS = 100;

    private final SandboxState state;
    private final RequestJournal journal;
    private final WebhookScheduler webhooks;

    MessageEndpoint(SandboxState state, RequestJournal journal, WebhookScheduler webhooks) {
        this.state = state;
        this.journal = journal;
        this.webhooks = webhooks;
    }

    SandboxResponse get(String id) {
        Optional<StoredMessage> sent = state.find(id);
        return sent.isPresent() ? sent(sent.get()) : received(id);
    }

    SandboxResponse setStatus(ReceivedRequest request, String id) {
        RequestBody body = RequestBody.of(request, "status", "errorCode");
        String status = body.requiredText("status");
        Optional<String> errorCode = body.text("errorCode").filter(code -> !code.isBlank());
        if (errorCode.isPresent() && !status.equals("failed")) {
            throw RequestBody.invalid("errorCode is allowed only with the status failed.");
        }
        requireSent(id);
        if (errorCode.isPresent()) {
            state.fail(id, errorCode.get());
        } else {
            state.force(id, status);
        }
        return get(id);
    }

    SandboxResponse delay(ReceivedRequest request, String id) {
        Duration time = RequestBody.of(request, "millis").requiredMillis("millis");
        StoredMessage message = requireSent(id);
        if (MessageStages.upcoming(message, state.clock().now()).isEmpty()) {
            throw new ErrorResponseException(409, "The message " + id + " has no stage that could come later.");
        }
        state.delay(id, time);
        return get(id);
    }

    private StoredMessage requireSent(String id) {
        return state.find(id)
                .orElseThrow(() -> new ErrorResponseException(404, "The sandbox has sent no message " + id + "."));
    }

    private SandboxResponse sent(StoredMessage message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "sent");
        fields.put("message", ResponseData.message(message.at(state.clock().now())));
        fields.put("idempotencyKey", message.idempotencyKey());
        fields.put("stages", MessageStages.reached(message, state.clock().now()));
        fields.put("upcoming", MessageStages.upcoming(message, state.clock().now()));
        return related(message.id(), fields);
    }

    private SandboxResponse received(String id) {
        SandboxInbound message = state.inbound(Environment.LIVE)
                .find(id)
                .map(StoredInbound::message)
                .orElseThrow(() -> new ErrorResponseException(404, "The sandbox has no message " + id + "."));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "received");
        fields.put("message", ResponseData.inbound(message));
        fields.put("idempotencyKey", null);
        fields.put("stages", List.of());
        fields.put("upcoming", List.of());
        return related(id, fields);
    }

    private SandboxResponse related(String id, Map<String, Object> fields) {
        fields.put(
                "requests",
                journal.latest(Long.MAX_VALUE, MOST_ROWS, RelatedRequests.of(id, state)).stream()
                        .map(RequestData::request)
                        .toList());
        fields.put(
                "deliveries",
                webhooks.log().latest(Long.MAX_VALUE, MOST_ROWS, attempt -> id.equals(attempt.messageId())).stream()
                        .map(RequestData::delivery)
                        .toList());
        return ControlResponses.json(200, fields);
    }
}
