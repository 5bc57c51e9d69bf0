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
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import org.junit.jupiter.api.Test;

/** The status of a message that an event brings. */
class EventStatusTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void isThatOfTheEventIfThereIsNoTime() {
        Message message = (Message) Events.parse("""
                {"event": "message.delivered", "data": {"messageId": "msg_1", "status": "sent"}}""").data();
        assertThat(message.status()).isEqualTo(MessageStatus.DELIVERED);
    }

    @Test
    void isThatOfTheMessageIfItIsFurther() {
        Message message = (Message) Events.parse("""
                {"event": "message.delivered", "timestamp": "2026-03-01T10:00:09Z", "data": {"messageId": "msg_1",
                "status": "read", "deliveredAt": "2026-03-01T10:00:00Z", "readAt": "2026-03-01T10:00:01Z"}}""").data();
        assertThat(message.status()).isEqualTo(MessageStatus.READ);
        assertThat(message.deliveredAt()).isEqualTo(AT);
    }
}
