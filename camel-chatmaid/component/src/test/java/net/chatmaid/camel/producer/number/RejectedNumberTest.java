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

import net.chatmaid.camel.client.ChatmaidValidationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are not one number: what stands beside or after a number never becomes digits of it. */
class RejectedNumberTest {

    @RegisterExtension
    static final PhoneFields NUMBERS = new PhoneFields();

    @ParameterizedTest
    @CsvFileSource(resources = "rejected-numbers.csv", delimiter = '|', encoding = "UTF-8")
    @ValueSource(
            strings = {
                "0171 1234567\n0171 1234568",
                "0171 12345\u0666\u0667",
                "0171\u200b1234567",
                "0171\u00ad1234567",
                "0171\t1234567",
                "0171 123456\uff17",
                "0171 1234567\ufe0f",
                "\"0171 1234567\"",
                "\u202e0171 1234567"
            })
    void rejectsATextThatIsNotOneNumber(String written) {
        assertThatThrownBy(() -> NUMBERS.to("DE").read(written))
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContaining("to is '")
                .hasMessageContaining("; expected ");
        // with letters it may be a dashboard id
        assertThatThrownBy(() -> NUMBERS.from("DE").read(written.replaceAll("[A-Za-z]", " ")))
                .isInstanceOf(ChatmaidValidationException.class);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "rejected-international-numbers.csv", delimiter = '|', encoding = "UTF-8")
    @ValueSource(
            strings = {
                "+49\n171 1234567",
                "+1555\u200b7654321",
                "+1555\u00ad7654321",
                "+1555\u0000765 4321",
                "+1555765432\ufe0f1",
                "+155576543\u0662\u0661",
                "+1555765432\uff11",
                "+1555765432\u00b9",
                "+1555765432\u2460",
                "+15557654321\ufe0f\u20e3"
            })
    void rejectsATextWithACountryCodeThatIsNotOneNumber(String written) {
        for (String region : new String[] {null, "DE", "US", "MX"}) {
            assertThatThrownBy(() -> NUMBERS.to(region).read(written))
                    .as("region " + region)
                    .isInstanceOf(ChatmaidValidationException.class)
                    .hasMessageContaining("to is '");
            assertThatThrownBy(() -> NUMBERS.from(region).read(written))
                    .isInstanceOf(ChatmaidValidationException.class);
        }
    }
}
