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
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.PhoneChange;
import org.junit.jupiter.api.Test;

/** Fields of an event that have another form or come twice. */
class LenientFieldTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void readsAnIdThatIsANumber() {
        assertThat(((Message) Events.parse("{\"event\": \"message.sent\", \"data\": {\"messageId\": 7}}")
                                .data())
                        .id())
                .isEqualTo("7");
    }

    @Test
    void readsTheIdFromTheFieldOfTheApi() {
        assertThat(((InboundMessage) Events.parse("{\"event\": \"message.received\", \"data\": {\"id\": \"inmsg_1\"}}")
                                .data())
                        .id())
                .isEqualTo("inmsg_1");
    }

    @Test
    void keepsWhatCannotBeReadOfASender() {
        // when
        WebhookEvent event = Events.parse("""
                {"event": "phone.connected", "timestamp": "2026-03-01T10:00:00Z", "data": {"phoneId": [1], "status": 5,
                "phoneNumber": "+15551234567", "lastConnectedAt": true}}""");
        // then
        PhoneChange change = (PhoneChange) event.data();
        assertThat(change.phone().phoneNumber()).isEqualTo("+15551234567");
        assertThat(change.time()).isEqualTo(AT);
        assertThat(change.phone().isConnected()).isTrue();
        assertThat(change.phone().additional()).containsOnlyKeys("phoneId", "status", "lastConnectedAt");
        assertThat(event.leftOut()).containsExactlyInAnyOrder("data.phoneId", "data.status", "data.lastConnectedAt");
    }

    @Test
    void takesTheLastOfAFieldThatComesTwice() {
        // when
        Message message = (Message) Events.parse("""
                {"event": "message.sent", "event": "message.sent", "timestamp": "x", "timestamp": "2026-03-01T10:00:00Z",
                "data": {"messageId": null, "messageId": "msg_1", "messageId": "msg_1", "to": "a", "to": "b"}}""").data();
        // then
        assertThat(message.id()).isEqualTo("msg_1");
        assertThat(message.to()).isEqualTo("b");
        assertThat(message.sentAt()).isEqualTo(AT);
    }
}
