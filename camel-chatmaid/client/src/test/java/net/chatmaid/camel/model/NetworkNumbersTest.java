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
package net.chatmaid.camel.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "2348000000000,                      +2348000000000",
        "+2348000000000,                     +2348000000000",
        "2348000000000@s.whatsapp.net,       +2348000000000",
        "+2348000000000@s.whatsapp.net,      +2348000000000",
        "2348000000000@c.us,                 +2348000000000",
        "2348000000000:12@s.whatsapp.net,    +2348000000000",
        "2348000000000.0:12@s.whatsapp.net,  +2348000000000",
        "2348000000000_1:2@s.whatsapp.net,   +2348000000000",
        "5215512345678@s.whatsapp.net,       +5215512345678"
    })
    void convertsANumberOfTheNetworkToE164(String written, String number) {
        assertThat(NetworkNumbers.toE164(written)).isEqualTo(number);
        assertThat(reply(written, null)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "120363043211234567@g.us",
                "2348000000000-1600000000@g.us",
                "123456789012345@lid",
                "2348000000000:12@lid",
                "2348000000000@hosted.lid",
                "2348000000000@broadcast",
                "status@broadcast",
                "120363043211234567",
                "120363043211234567@newsletter",
                "08031234567",
                "2348000000000:12",
                "2348000000000.0",
                "2348000000000@s.whatsapp.net.example.com",
                "2348000000000@sxwhatsapp.net",
                "2348000000000 @c.us",
                "2348000000000@c.us\n",
                "٢٣٤٨٠٠٠٠٠٠٠٠٠"
            })
    void leavesOtherTextsUnchanged(String text) {
        assertThat(NetworkNumbers.toE164(text)).isEqualTo(text);
        assertThat(reply(text, null)).isEqualTo(text);
    }

    @Test
    void returnsNullForNull() {
        assertThat(NetworkNumbers.toE164(null)).isNull();
        assertThat(reply(null, null)).isNull();
    }

    @Test
    void repliesToTheGroupAndKeepsTheValuesOfTheApi() {
        InboundMessage message = message("2348000000000@s.whatsapp.net", "120363043211234567@g.us");
        assertThat(message.replyTo()).isEqualTo("120363043211234567@g.us");
        assertThat(message.from()).isEqualTo("2348000000000@s.whatsapp.net");
    }

    private static String reply(String from, String group) {
        return message(from, group).replyTo();
    }

    private static InboundMessage message(String from, String group) {
        return InboundMessage.builder()
                .id("inmsg_1")
                .from(from)
                .content("hi")
                .isGroup(group != null)
                .groupId(group)
                .build();
    }
}
