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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Predicate;
import net.chatmaid.camel.sandbox.journal.JournaledRequest;
import net.chatmaid.camel.sandbox.journal.RequestOutcome;
import net.chatmaid.camel.sandbox.state.SandboxState;
import net.chatmaid.camel.sandbox.state.StoredMessage;

/** Finds the requests that a message is about: also sends that failed under its idempotency key. */
final class RelatedRequests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RelatedRequests() {}

    static Predicate<JournaledRequest> of(String messageId, SandboxState state) {
        Predicate<JournaledRequest> named = request ->
                request.outcome() != null && messageId.equals(request.outcome().messageId());
        StoredMessage message = state.find(messageId).orElse(null);
        return message == null || message.idempotencyKey() == null
                ? named
                : named.or(request -> isFailedSend(request, message));
    }

    private static boolean isFailedSend(JournaledRequest request, StoredMessage message) {
        RequestOutcome outcome = request.outcome();
        return outcome != null
                && outcome.messageId() == null
                && outcome.environment() == message.environment()
                && request.request().method().equals("POST")
                && request.request().path().equals("/v1/messages/send")
                && message.idempotencyKey()
                        .equals(idempotencyKey(request.request().body()));
    }

    private static String idempotencyKey(String body) {
        if (!body.contains("idempotencyKey")) {
            return null;
        }
        try {
            return JSON.readTree(body).path("idempotencyKey").textValue();
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
