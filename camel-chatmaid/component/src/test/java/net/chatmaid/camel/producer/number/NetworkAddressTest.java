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
package net.chatmaid.camel.producer.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.chatmaid.camel.client.ChatmaidValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Addresses of WhatsApp. */
class NetworkAddressTest {

    @RegisterExtension
    static final PhoneFields NUMBERS = new PhoneFields();

    @Test
    void readsTheNumberInAnAddress() {
        assertThat(NUMBERS.to("DE").read("15557654321@s.whatsapp.net")).isEqualTo("+15557654321");
        assertThat(NUMBERS.from(null).read("15557654321:3@c.us")).isEqualTo("+15557654321");
        assertThat(NUMBERS.to(null).read("120363043211234567@g.us")).isEqualTo("120363043211234567@g.us");
        assertThatThrownBy(() -> NUMBERS.to("DE").read("123456789012345@lid"))
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContaining("to is '123456789012345@lid'");
    }
}
