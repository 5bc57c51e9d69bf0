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

import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message whose status is not the status that its event names. */
class ContradictingStatusTest {

    @ParameterizedTest
    @CsvSource({
        "delivered, sent, delivered",
        "delivered, 5, delivered",
        "delivered, '', delivered",
        "delivered, failed, delivered",
        "read, failed, read",
        "failed, read, failed",
    })
    void isReplacedByTheStatusOfTheEvent(String stage, String status, String expected) {
        assertStatus(stage, status, expected);
    }

    @ParameterizedTest
    @CsvSource({"delivered, read", "delivered, archived", "sent, failed"})
    void isKeptIfItIsUnknownOrLaterThanTheEvent(String stage, String status) {
        assertStatus(stage, status, status);
    }

    private static void assertStatus(String stage, String status, String expected) {
        // when
        Message message =
                (Message) Events.parse("""
                {"event": "message.%s", "timestamp": "2026-03-01T10:00:00Z", "data": {"messageId": "msg_1", "status": %s}}""".formatted(stage, status.equals("5") ? status : "\"" + status + "\""))
                        .data();
        // then
        assertThat(message.status()).isEqualTo(MessageStatus.of(expected));
    }
}
