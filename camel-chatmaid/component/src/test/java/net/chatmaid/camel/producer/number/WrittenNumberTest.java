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

import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.PhoneField;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside or after a number never becomes digits of it, and ordinary writing is read. */
class WrittenNumberTest {

    private static final CamelContext CONTEXT = new DefaultCamelContext();

    @AfterAll
    static void close() {
        CONTEXT.stop();
    }

    private static PhoneField to(String region) {
        return PhoneField.to(options(region));
    }

    private static PhoneField from(String region) {
        return PhoneField.from(options(region));
    }

    private static FieldOptions options(String region) {
        ChatmaidConfiguration options = new ChatmaidConfiguration();
        options.setRegion(region);
        return new FieldOptions(CONTEXT, options, options);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "NG | 0803 123 4567        | +2348031234567",
                "NG | 0803-123-4567        | +2348031234567",
                "NG | 0803.123.4567        | +2348031234567",
                "NG | 234 803 123 4567     | +2348031234567",
                "NG | 8031234567           | +2348031234567",
                "DE | 0171 1234567         | +491711234567",
                "DE | 0171/1234567         | +491711234567",
                "DE | 0171 / 1234567       | +491711234567",
                "DE | 0171-1234567         | +491711234567",
                "DE | 0171 - 12 34 567     | +491711234567",
                "DE | (0171) 1234567       | +491711234567",
                "DE | 1711234567           | +491711234567",
                "DE | 0171 123 45 67       | +491711234567",
                "DE | 030 12345678         | +493012345678",
                "DE | 030/12 34 56 78      | +493012345678",
                "DE | 0049 171 1234567     | +491711234567",
                "DE | 0171\u20111234567    | +491711234567",
                "DE | 0171\u2013123\u20134567 | +491711234567",
                "DE | 0171\u00a01234567    | +491711234567",
                "AT | 0664 1234567         | +436641234567",
                "AT | 0664/123 45 67       | +436641234567",
                "CH | 079 123 45 67        | +41791234567",
                "CH | 044/668 18 00        | +41446681800",
                "FR | 06.12.34.56.78       | +33612345678",
                "FR | 06 12 34 56 78       | +33612345678",
                "FR | 06-12-34-56-78       | +33612345678",
                "BE | 0475/12.34.56        | +32475123456",
                "BE | 0475 12 34 56        | +32475123456",
                "NL | 06-12345678          | +31612345678",
                "NL | 06 - 12345678        | +31612345678",
                "NL | 020 123 4567         | +31201234567",
                "GB | 020 7946 0018        | +442079460018",
                "GB | (020) 7946 0018      | +442079460018",
                "GB | 07400 123456         | +447400123456",
                "GB | 07400 123 456        | +447400123456",
                "IE | 087 123 4567         | +353871234567",
                "US | (202) 555-0123       | +12025550123",
                "US | (202)555-0123        | +12025550123",
                "US | 202-555-0123         | +12025550123",
                "US | 202.555.0123         | +12025550123",
                "US | 1-202-555-0123       | +12025550123",
                "US | 1 (202) 555-0123     | +12025550123",
                "US | 2025550123           | +12025550123",
                "CA | 416 967-1111         | +14169671111",
                "IT | 333 1234567          | +393331234567",
                "IT | 333/1234567          | +393331234567",
                "IT | 06 1234 5678         | +390612345678",
                "ES | 612 34 56 78         | +34612345678",
                "ES | 612 345 678          | +34612345678",
                "PT | 912 345 678          | +351912345678",
                "PL | 601-123-456          | +48601123456",
                "PL | 22 123 45 67         | +48221234567",
                "CZ | 601 123 456          | +420601123456",
                "SK | 0905 123 456         | +421905123456",
                "HU | 06 30 123 4567       | +36301234567",
                "HU | 06-30-123-4567       | +36301234567",
                "RO | 0721.123.456         | +40721123456",
                "GR | 691 234 5678         | +306912345678",
                "SE | 08-123 456 78        | +46812345678",
                "SE | 070-123 45 67        | +46701234567",
                "NO | 406 12 345           | +4740612345",
                "NO | 40 61 23 45          | +4740612345",
                "DK | 32 12 34 56          | +4532123456",
                "FI | 041 2345678          | +358412345678",
                "RU | 8 (912) 345-67-89    | +79123456789",
                "RU | 8 912 345 67 89      | +79123456789",
                "KZ | 8 771 000 9998       | +77710009998",
                "UA | (050) 123-45-67      | +380501234567",
                "BY | 8 029 491-19-11      | +375294911911",
                "TR | 0501 234 56 78       | +905012345678",
                "IL | 050-234-5678         | +972502345678",
                "AE | 050 123 4567         | +971501234567",
                "SA | 051 234 5678         | +966512345678",
                "EG | 0100 123 4567        | +201001234567",
                "ZA | 082 123 4567         | +27821234567",
                "KE | 0712 345 678         | +254712345678",
                "KE | 0712-345-678         | +254712345678",
                "GH | 024 123 4567         | +233241234567",
                "CI | 01 23 45 67 89       | +2250123456789",
                "IN | 98765 43210          | +919876543210",
                "IN | 098765-43210         | +919876543210",
                "IN | 9876543210           | +919876543210",
                "CN | 131 2345 6789        | +8613123456789",
                "CN | 15012345678          | +8615012345678",
                "JP | 090-1234-5678        | +819012345678",
                "JP | 03-1234-5678         | +81312345678",
                "KR | 010-2345-6789        | +821023456789",
                "HK | 9123 4567            | +85291234567",
                "SG | 8123 4567            | +6581234567",
                "TW | 0912-345-678         | +886912345678",
                "TH | 081-234-5678         | +66812345678",
                "MY | 012-345 6789         | +60123456789",
                "PH | 0917 123 4567        | +639171234567",
                "VN | 0912 345 678         | +84912345678",
                "ID | 0812-3456-789        | +628123456789",
                "ID | 0812-3456-7890       | +6281234567890",
                "AU | 0412 345 678         | +61412345678",
                "AU | (02) 9123 4567       | +61291234567",
                "NZ | 021 123 4567         | +64211234567",
                "MX | 55 1234 5678         | +525512345678",
                "MX | (55) 1234-5678       | +525512345678",
                "BR | (11) 91234-5678      | +5511912345678",
                "BR | 11 91234-5678        | +5511912345678",
                "AR | 011 15-2345-6789     | +5491123456789",
                "AR | 11 2345-6789         | +541123456789",
                "CL | 9 6123 4567          | +56961234567",
                "CO | 321 123 4567         | +573211234567",
                "PE | 912 345 678          | +51912345678",
                "IR | ۰۹۱۲ ۳۴۵ ۶۷۸۹        | +989123456789",
                "IN | ९८७६५ ४३२१०          | +919876543210",
                "JP | （０３）１２３４－５６７８ | +81312345678"
            })
    void readsNumbersAsTheyAreDialledInTheirRegion(String region, String written, String number) {
        assertThat(to(region).read(written)).isEqualTo(number);
        assertThat(from(region).read(written)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "+52 1 55 1234 5678     | +5215512345678",
                "+52 55 1234 5678       | +525512345678",
                "+54 9 11 2345-6789     | +5491123456789",
                "+1 (555) 765-4321      | +15557654321",
                "+1 555 765 4321        | +15557654321",
                "+1.555.765.4321        | +15557654321",
                "+1-555-765-4321        | +15557654321",
                "+1 555-7654321         | +15557654321",
                "+1(555)7654321         | +15557654321",
                "+ 1 555 765 4321       | +15557654321",
                "\uff0b1 555 765 4321   | +15557654321",
                "\uff0b１５５５７６５４３２１ | +15557654321",
                "+49 171 1234567        | +491711234567",
                "+49 (171) 1234567      | +491711234567",
                "+49 171/1234567        | +491711234567",
                "+49171/1234567         | +491711234567",
                "+49 (0)171 1234567     | +491711234567",
                "+49(0)171/1234567      | +491711234567",
                "+44 (0) 20 7946 0018   | +442079460018",
                "+33 6 12 34 56 78      | +33612345678",
                "+33 6.12.34.56.78      | +33612345678",
                "+39 06 1234 5678       | +390612345678",
                "+225 01 23 45 67 89    | +2250123456789",
                "+229 01 97 12 34 56    | +2290197123456",
                "+36 52 123-456         | +3652123456",
                "+46 8-123 456 78       | +46812345678",
                "+7 912 345-67-89       | +79123456789",
                "+7 (912) 345-67-89     | +79123456789",
                "+91 98765 43210        | +919876543210",
                "+62 812-3456-789       | +628123456789",
                "+99 999 999 9999       | +999999999999",
                "+49\u2011171\u20111234567 | +491711234567",
                "+49 171\u22121234567   | +491711234567",
                "+49\u202f171\u202f1234567 | +491711234567",
                "+٤٩ ١٧١ ١٢٣٤٥٦٧        | +491711234567"
            })
    void readsANumberWithItsCountryCodeTheSameWithAndWithoutSeparatorsAndRegion(String written, String number) {
        for (String region : new String[] {null, "MX", "DE", "US"}) {
            assertThat(to(region).read(written)).as("region " + region).isEqualTo(number);
            assertThat(to(region).read(number)).isEqualTo(number);
            assertThat(from(region).read(written)).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1711234567.0",
                "01711234567.00",
                "01711234567,0",
                "0171 1234567/8",
                "0171 1234567 8",
                "0171 1234567-8",
                "0171 1234567 - 89",
                "0171 1234567 89",
                "0171 1234567 1234",
                "0171/1234567/8",
                "0171/1234567-89",
                "030 123456-78",
                "030 123456 - 78",
                "030 123456/78",
                "030 123456.78",
                "030 1234 5678 123",
                "0171 1234567 ext 5",
                "0171 1234567x5",
                "0171 1234567#5",
                "0171 1234567;5",
                "0171 1234567,5",
                "0171 1234567 0171 1234568",
                "0171 1234567 / 0171 1234568",
                "0171 1234567/0171 1234568",
                "0171 1234567\n0171 1234568",
                "1.711234567E9",
                "1711234567E1",
                "tel:01711234567",
                "0171-VANITY7",
                "0171 (1234567",
                "0171) 1234567",
                "(0171 1234567)",
                "0171 (1234567)",
                "((0171)) 1234567",
                "0171--1234567",
                "0171..1234567",
                "0171//1234567",
                "0171  1234567",
                "0171 1234567.",
                "0171 1234567-",
                "-0171 1234567",
                "0171+1234567",
                "49 0171 1234567",
                "0049 0171 1234567",
                "0049 (0)171 1234567",
                "0171 12345\u0666\u0667",
                "０171 1234567",
                "0171\u200b1234567",
                "0171\u00ad1234567",
                "0171\t1234567",
                "0171 123456\uff17",
                "0171 1234567\ufe0f",
                "0171 1234567²",
                "0171 1234567½",
                "0171 1234567①",
                "*31#01711234567",
                "0171 1234567 (8)",
                "0171 1234567~8",
                "0171 1234567_8",
                "1711234567e0",
                "\"0171 1234567\"",
                "\u202e0171 1234567",
                "15123456789"
            })
    void rejectsWhatIsNoNumberAsAWhole(String written) {
        assertThatThrownBy(() -> to("DE").read(written))
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContaining("to is '")
                .hasMessageContaining("; expected ");
        // with letters it may be a dashboard id
        assertThatThrownBy(() -> from("DE").read(written.replaceAll("[A-Za-z]", " ")))
                .isInstanceOf(ChatmaidValidationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+15557654321.0",
                "+15557654321.00",
                "+15557654321.0000",
                "+15557654321 89",
                "+15557654321-12",
                "+15557654321/8",
                "+1 555 765 4321 0",
                "+1 555 765 4321 89",
                "+1 555 765 4321-1234",
                "+1 555 765 4321/8",
                "+155576543210",
                "+1555765432",
                "+15557654321 ext. 5",
                "+15557654321x5",
                "+15557654321#5",
                "+15557654321,5",
                "+15557654321;ext=5",
                "+1.5557654321E9",
                "+1555765E9",
                "tel:+15557654321",
                "+15557654321 +15557654322",
                "+15557654321/+15557654322",
                "+15557654321 15557654322",
                "++15557654321",
                "+-15557654321",
                "+(1)5557654321",
                "(+1) 5557654321",
                "15557654321+",
                "+49 0171 1234567",
                "+4901711234567",
                "+234 0803 123 4567",
                "+39 (0)6 1234 5678",
                "+0049 171 1234567",
                "+4917112345678.0",
                "+49 171 1234567/8",
                "+49 171 1234567 - 8",
                "+49 30 123456-78",
                "+49 1711234567 1234",
                "+44 20 7946 0018-123",
                "+44 20 7946 0018 123",
                "+44 20 7946 0018 12",
                "+33 1 23 45 67 89-12",
                "+33 1 23 45 67 89.12",
                "+33 1 23 45 67 89/12",
                "+33123456789.0000",
                "+49\n171 1234567",
                "+1555\u200b7654321",
                "+1555\u00ad7654321",
                "+1555\u0000765 4321",
                "+1555765432\ufe0f1",
                "+155576543\u0662\u0661",
                "+1555765432\uff11",
                "+1555765432\u00b9",
                "+1555765432\u2460",
                "+15557654321\ufe0f\u20e3",
                "+1 555 765 43 2 1",
                "+"
            })
    void rejectsWhatIsNoNumberWithACountryCode(String written) {
        for (String region : new String[] {null, "DE", "US", "MX"}) {
            assertThatThrownBy(() -> to(region).read(written))
                    .as("region " + region)
                    .isInstanceOf(ChatmaidValidationException.class)
                    .hasMessageContaining("to is '");
            assertThatThrownBy(() -> from(region).read(written)).isInstanceOf(ChatmaidValidationException.class);
        }
    }

    @Test
    void namesTheInvisibleCharacter() {
        assertThatThrownBy(() -> to(null).read("\u200e+15557654321"))
                .hasMessage("No request was made: to is '<U+200E>+15557654321': it contains the invisible character"
                        + " U+200E; expected an E.164 number such as +15557654321 (a plus sign and 7 to 15 digits), or a"
                        + " group's JID such as 120363043211234567@g.us");
        assertThatThrownBy(() -> to("DE").read("0171\u200b123\u206045\u200b67"))
                .hasMessageContaining(
                        "to is '0171<U+200B>123<U+2060>45<U+200B>67': it contains the invisible characters"
                                + " U+200B, U+2060; expected a number as it is dialled in region DE, an E.164 number");
    }

    @Test
    void readsAnAddressOfTheNetwork() {
        assertThat(to("DE").read("15557654321@s.whatsapp.net")).isEqualTo("+15557654321");
        assertThat(from(null).read("15557654321:3@c.us")).isEqualTo("+15557654321");
        assertThat(to(null).read("120363043211234567@g.us")).isEqualTo("120363043211234567@g.us");
        assertThatThrownBy(() -> to("DE").read("123456789012345@lid"))
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContaining("to is '123456789012345@lid'");
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> to("DE").read("1711234567.0"))
                .hasMessageContaining(
                        "to is '1711234567.0': the last group of digits '.0' is no part of a phone number; expected");
        assertThatThrownBy(() -> to(null).read("+1 555 765 4321 ext 5")).hasMessageContaining("'ext' is no part");
        assertThatThrownBy(() -> from(null).read("1711234567.0"))
                .hasMessageContaining("from is '1711234567.0': the last group of digits '.0'");
        assertThatThrownBy(() -> to("DE").read("15123456789"))
                .hasMessageContaining("it may mean +4915123456789 or +15123456789");
        assertThatThrownBy(() -> to(null).read("+1 555 765 432"))
                .hasMessageContaining("it has 10 digits, and a number that begins with +1 has 11");
    }
}
