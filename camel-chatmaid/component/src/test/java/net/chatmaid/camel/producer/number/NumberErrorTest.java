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

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the exception of a rejected number says. */
class NumberErrorTest {

    @RegisterExtension
    static final PhoneFields NUMBERS = new PhoneFields();

    @Test
    void namesTheInvisibleCharacter() {
        assertThatThrownBy(() -> NUMBERS.to(null).read("\u200e+15557654321"))
                .hasMessage("No request was made: to is '<U+200E>+15557654321': it contains the invisible character"
                        + " U+200E; expected an E.164 number such as +15557654321 (a plus sign and 7 to 15 digits), or a"
                        + " group's JID such as 120363043211234567@g.us");
        assertThatThrownBy(() -> NUMBERS.to("DE").read("0171\u200b123\u206045\u200b67"))
                .hasMessageContaining(
                        "to is '0171<U+200B>123<U+2060>45<U+200B>67': it contains the invisible characters"
                                + " U+200B, U+2060; expected a number as it is dialled in region DE, an E.164 number");
    }

    @Test
    void namesTheRuleThatTheNumberBreaks() {
        assertThatThrownBy(() -> NUMBERS.to("DE").read("1711234567.0"))
                .hasMessageContaining(
                        "to is '1711234567.0': the last group of digits '.0' is not a part of a phone number; expected");
        assertThatThrownBy(() -> NUMBERS.to(null).read("+1 555 765 4321 ext 5"))
                .hasMessageContaining("'ext' is not a part");
        assertThatThrownBy(() -> NUMBERS.from(null).read("1711234567.0"))
                .hasMessageContaining("from is '1711234567.0': the last group of digits '.0'");
        assertThatThrownBy(() -> NUMBERS.to("DE").read("15123456789"))
                .hasMessageContaining("it may mean +4915123456789 or +15123456789");
        assertThatThrownBy(() -> NUMBERS.to(null).read("+1 555 765 432"))
                .hasMessageContaining("it has 10 digits, and a number that begins with +1 has 11");
    }
}
