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
import org.junit.jupiter.api.Test;

/** Times in an event that cannot be read. */
class LenientTimeTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void leavesOutATimestamp() {
        // when
        WebhookEvent event = Events.parse("""
                {"event": "message.received", "timestamp": "x", "data": {"messageId": "inmsg_1", "content": "Hi"}}""");
        // then
        assertThat(event.timestamp()).isNull();
        assertThat(event.leftOut()).containsExactly("timestamp");
        assertThat(((InboundMessage) event.data()).content()).isEqualTo("Hi");
    }

    @Test
    void readsAnOffsetWithoutColon() {
        // when
        WebhookEvent event = Events.parse("""
                {"event": "message.sent", "data": {"messageId": "msg_1", "sentAt": "2026-03-01T11:00:00+0100"}}""");
        // then
        assertThat(((Message) event.data()).sentAt()).isEqualTo(AT);
        assertThat(event.leftOut()).isEmpty();
    }

    @Test
    void takesTheTimeOfTheEventForTheTimeOfTheStage() {
        // when
        WebhookEvent event = Events.parse("""
                {"event": "message.delivered", "timestamp": "2026-03-01T10:00:00Z", "data": {"messageId": "msg_1",
                "sentAt": "x", "deliveredAt": 1770000000, "status": "delivered"}}""");
        // then
        Message message = (Message) event.data();
        assertThat(message.deliveredAt()).isEqualTo(AT);
        assertThat(message.sentAt()).isNull();
        assertThat(message.additional()).hasToString("{sentAt=\"x\"}");
        assertThat(event.leftOut()).containsExactlyInAnyOrder("data.deliveredAt", "data.sentAt");
    }
}
