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

/** Something that has happened and that nothing takes back. */
record PlainEvent(String name, Instant at, String subject, Map<String, Object> data) implements WebhookEvent {

    static PlainEvent received(SandboxInbound message) {
        // null only in a message that is added as it is given
        String writer = String.valueOf(message.from());
        return new PlainEvent("message.received", message.receivedAt(), writer, EventObjects.received(message));
    }

    /** That a person wrote on the sender's own phone. */
    static PlainEvent outgoing(SandboxPhone sender, String to, String content, Instant at) {
        String from = sender.phoneNumber();
        return new PlainEvent("message.outgoing", at, from, EventObjects.outgoing(from, to, content, at));
    }

    /** That the sender is connected now, or no longer. */
    static PlainEvent connection(SandboxPhone sender) {
        String name = sender.isConnected() ? "phone.connected" : "phone.disconnected";
        return new PlainEvent(name, sender.updatedAt(), sender.phoneNumber(), EventObjects.connection(sender));
    }
}
