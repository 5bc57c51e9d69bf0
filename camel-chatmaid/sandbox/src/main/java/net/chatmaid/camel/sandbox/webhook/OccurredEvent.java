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
package net.chatmaid.camel.sandbox.webhook;

import java.time.Instant;
import java.util.Map;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.state.OutgoingMessage;
import net.chatmaid.camel.sandbox.state.StoredSender;

/** An event that has occurred and is never withdrawn. */
record OccurredEvent(String name, Instant at, String subject, String messageId, Map<String, Object> data)
        implements SandboxEvent {

    static OccurredEvent received(SandboxInbound message) {
        // null only in a message that is added as it is given
        String writer = String.valueOf(message.from());
        return new OccurredEvent(
                "message.received", message.receivedAt(), writer, message.id(), EventData.received(message));
    }

    /** That a person wrote on the sender's own phone. */
    static OccurredEvent outgoing(OutgoingMessage message) {
        return new OccurredEvent(
                "message.outgoing", message.sentAt(), message.from(), null, EventData.outgoing(message));
    }

    /** That the sender is connected now, or no longer. */
    static OccurredEvent connection(StoredSender sender) {
        String name = sender.isConnected() ? "phone.connected" : "phone.disconnected";
        return new OccurredEvent(
                name, sender.phone().updatedAt(), sender.phoneNumber(), null, EventData.connection(sender.phone()));
    }
}
