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
import org.junit.jupiter.api.Test;

/** Parts of an event that are too deep or too long. */
class LenientLengthTest {

    @Test
    void areLeftOut() {
        // given
        String deep = "[".repeat(300_000) + "]".repeat(300_000);
        String inside = "{\"a\": [".repeat(1_000) + "1" + "]}".repeat(1_000);
        String body = "{\"event\": \"message.sent\", \"deep\": " + deep + ", \"data\": {\"deep\": " + inside
                + ", \"long\": "
                + "9".repeat(100_000) + ", \"power\": 1e" + "9".repeat(50) + ", \"content\": [1, " + "9".repeat(200)
                + "], \"" + "n".repeat(2_000) + "\": 1, \"messageId\": \"msg_1\", \"to\": \"+15557654321\"}}";
        // when
        WebhookEvent event = Events.parse(body);
        // then
        Message message = (Message) event.data();
        assertThat(message.id()).isEqualTo("msg_1");
        assertThat(message.to()).isEqualTo("+15557654321");
        assertThat(message.additional()).isEmpty();
        assertThat(event.leftOut())
                .containsExactly(
                        "deep", "data.deep", "data.long", "data.power", "data.content", "data." + "n".repeat(60) + "…");
    }

    @Test
    void areKeptUpToTheLimit() {
        // given
        String nested = "[".repeat(64) + "1" + "]".repeat(64);
        // when
        Message message =
                (Message) Events.parse("{\"event\": \"message.sent\", \"data\": {\"messageId\": \"msg_1\", \"extra\": "
                                + nested + "}}")
                        .data();
        // then
        assertThat(message.additional().get("extra")).hasToString(nested);
    }
}
