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

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of events that are not strict JSON in UTF-8, and unknown fields. */
class LenientBodyTest {

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "  \n", "\uFEFF \t"})
    void readsABodyAfterAByteOrderMarkAndWhiteSpace(String before) {
        assertThat(Events.parse(before + "{\"event\": \"message.sent\", \"data\": {\"messageId\": \"msg_1\"}}\r\n \n")
                        .isKnown())
                .isTrue();
    }

    @Test
    void readsABodyWithAByteThatIsNoUtf8() {
        // given
        byte[] body =
                "{\"event\": \"message.received\", \"data\": {\"messageId\": \"inmsg_1\", \"content\": \"caf\u00e9!\"}}"
                        .getBytes(ISO_8859_1);
        // when
        InboundMessage message = (InboundMessage) ChatmaidWebhook.parse(body).data();
        // then
        assertThat(message.id()).isEqualTo("inmsg_1");
        assertThat(message.content()).isEqualTo("caf\uFFFD!");
    }

    @Test
    void keepsEveryDigitOfAnUnknownField() {
        // given
        String fields = "\"price\":0.12345678901234567891,\"big\":123456789012345678901234567890,\"no\":null";
        // when
        Message message = (Message)
                Events.parse("{\"event\": \"message.sent\", \"data\": {\"messageId\": \"msg_1\", " + fields + "}}")
                        .data();
        // then
        assertThat(message.additional().get("price")).hasToString("0.12345678901234567891");
        assertThat(message.additional().get("big")).hasToString("123456789012345678901234567890");
        assertThat(message.additional().get("no")).hasToString("null");
    }
}
