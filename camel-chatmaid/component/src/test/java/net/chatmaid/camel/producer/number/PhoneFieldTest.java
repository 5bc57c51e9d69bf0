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

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields for phone numbers, with numbers as people write them. */
class PhoneFieldTest {

    @RegisterExtension
    static final PhoneFields NUMBERS = new PhoneFields();

    @ParameterizedTest
    @CsvFileSource(resources = "dialled-numbers.csv", delimiter = '|', encoding = "UTF-8")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "DE | 0171\u20111234567    | +491711234567",
                "DE | 0171\u2013123\u20134567 | +491711234567",
                "DE | 0171\u00a01234567    | +491711234567"
            })
    void readsTheNumberInTheFormOfItsRegion(String region, String written, String number) {
        assertThat(NUMBERS.to(region).read(written)).isEqualTo(number);
        assertThat(NUMBERS.from(region).read(written)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "international-numbers.csv", delimiter = '|', encoding = "UTF-8")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\uff0b1 555 765 4321   | +15557654321",
                "\uff0b１５５５７６５４３２１ | +15557654321",
                "+49\u2011171\u20111234567 | +491711234567",
                "+49 171\u22121234567   | +491711234567",
                "+49\u202f171\u202f1234567 | +491711234567"
            })
    void readsTheSameNumberWithAndWithoutSeparatorsAndRegion(String written, String number) {
        for (String region : new String[] {null, "MX", "DE", "US"}) {
            assertThat(NUMBERS.to(region).read(written)).as("region " + region).isEqualTo(number);
            assertThat(NUMBERS.to(region).read(number)).isEqualTo(number);
            assertThat(NUMBERS.from(region).read(written)).isEqualTo(number);
        }
    }
}
