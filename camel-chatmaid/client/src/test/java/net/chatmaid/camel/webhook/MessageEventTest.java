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
import net.chatmaid.camel.model.ErrorCode;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import org.junit.jupiter.api.Test;

/** An event of a message that an application sent. */
class MessageEventTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void hasTheFieldsOfTheMessage() {
        // when
        WebhookEvent event = Events.parse("""
                {"event": "message.failed", "timestamp": "2026-03-01T10:00:09Z", "later": [1], "data": {"messageId": "msg_1",
                "from": "+15551234567", "to": "+15557654321", "isGroup": false, "groupId": null, "status": "failed",
                "source": "api", "environment": "live", "sentAt": "2026-03-01T10:00:00.000Z", "deliveredAt": null,
                "readAt": null, "failedAt": "2026-03-01T11:00:00+01:00", "errorCode": "TIMEOUT", "errorMessage": "Too late",
                "later": {"a": 1}}}""");
        // then
        assertThat(event.event()).isEqualTo(WebhookEvent.MESSAGE_FAILED);
        assertThat(event.timestamp()).isEqualTo("2026-03-01T10:00:09Z");
        Message message = (Message) event.data();
        assertThat(message.id()).isEqualTo("msg_1");
        assertThat(message.to()).isEqualTo("+15557654321");
        assertThat(message.isGroup()).isFalse();
        assertThat(message.environment()).isEqualTo("live");
        assertThat(message.status()).isEqualTo(MessageStatus.FAILED);
        assertThat(message.sentAt()).isEqualTo(AT);
        assertThat(message.failedAt()).isEqualTo(AT);
        assertThat(message.errorCode()).isEqualTo(ErrorCode.of("TIMEOUT"));
        assertThat(message.errorMessage()).isEqualTo("Too late");
        assertThat(message.additional()).containsOnlyKeys("source", "later");
    }

    @Test
    void takesAMissingStatusAndTimeFromTheEvent() {
        // when
        Message message = (Message) Events.parse("""
                {"event": "message.delivered", "timestamp": "2026-03-01T10:00:00Z", "data": {"messageId": "msg_1"}}""").data();
        // then
        assertThat(message.status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(message.deliveredAt()).isEqualTo(AT);
        assertThat(message.sentAt()).isNull();
    }
}
