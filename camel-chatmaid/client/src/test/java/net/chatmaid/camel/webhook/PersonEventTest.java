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
package net.chatmaid.camel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.InboundType;
import net.chatmaid.camel.model.OutgoingMessage;
import org.junit.jupiter.api.Test;

/** Events of messages that persons wrote. */
class PersonEventTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void hasTheFieldsOfAReceivedMessage() {
        InboundMessage message = (InboundMessage) Events.parse("""
                {"event": "message.received", "data": {"messageId": "inmsg_1", "from": "+15557654321", "to": "+15551234567",
                "content": "Zażółć 👋", "type": "hologram", "isGroup": true, "groupId": "1@g.us",
                "receivedAt": "2026-03-01T10:00:00Z"}}""").data();
        assertThat(message.id()).isEqualTo("inmsg_1");
        assertThat(message.content()).isEqualTo("Zażółć 👋");
        assertThat(message.type()).isEqualTo(InboundType.of("hologram"));
        assertThat(message.replyTo()).isEqualTo("1@g.us");
        assertThat(message.time()).isEqualTo(AT);
        assertThat(message.additional()).isEmpty();
    }

    @Test
    void hasTheFieldsOfAMessageFromThePhoneOfTheSender() {
        OutgoingMessage message = (OutgoingMessage) Events.parse("""
                {"event": "message.outgoing", "data": {"from": "+15551234567", "to": "+15557654321", "content": "On it",
                "type": "text", "isGroup": false, "source": "manual", "sentAt": "2026-03-01T10:00:00Z"}}""").data();
        assertThat(message.content()).isEqualTo("On it");
        assertThat(message.type()).isEqualTo(InboundType.TEXT);
        assertThat(message.source()).isEqualTo("manual");
        assertThat(message.sentAt()).isEqualTo(AT);
    }
}
