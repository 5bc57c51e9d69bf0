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

import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.feed.EntryData;
import net.chatmaid.camel.sandbox.state.SandboxState;

/** Responds to requests that let people write: to the account, or on its phone. */
final class ConversationEndpoint {

    private final SandboxState state;

    ConversationEndpoint(SandboxState state) {
        this.state = state;
    }

    SandboxResponse receive(ReceivedRequest request) {
        RequestBody body = RequestBody.of(request, "from", "content", "type", "groupId");
        String to = state.senders().anySender().phoneNumber();
        SandboxInbound received = state.inbound()
                .receive(
                        body.requiredText("from"),
                        to,
                        body.text("type").orElse("text"),
                        body.text("content").orElse(null),
                        body.text("groupId").orElse(null));
        return ControlResponses.json(201, EntryData.received(received).get());
    }

    SandboxResponse write(ReceivedRequest request) {
        RequestBody body = RequestBody.of(request, "to", "content");
        String to = body.requiredText("to");
        return ControlResponses.json(
                201,
                EntryData.outgoing(state.personWrites(to, body.requiredText("content")))
                        .get());
    }
}
