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
import org.junit.jupiter.params.provider.ValueSource;

class FieldRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1234567",
                "+123456789012345",
                "+15557654321",
                "120363043211234567@g.us",
                "15551234567-1612345678@g.us"
            })
    void acceptsANumberOrAGroupAsRecipient(String to) {
        assertThat(FieldRules.to(to)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "+123456",
                "+1234567890123456",
                "+0123456789",
                "15557654321",
                "+1555 7654321",
                "+1555-7654321",
                " +15557654321",
                "+15557654321\n",
                "+١٢٣٤٥٦٧٨",
                "++15557654321",
                "1234@g.us",
                "@g.us",
                "120363043211234567@g.us ",
                "120363043211234567@s.whatsapp.net",
                "a120363043211234567@g.us",
                "120363043211234567@gxus",
                "ph_1"
            })
    void rejectsARecipientThatIsNeitherAnE164NumberNorAGroup(String to) {
        assertThat(FieldRules.to(to)).hasValueSatisfying(problem -> assertThat(problem)
                .startsWith("to is '")
                .contains("expected an E.164 number such as +15557654321", "JID"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+15551234567",
                "ph_1",
                "3fa85f64-5717-4562-b3fc-2c963f66afa6",
                "15551234567",
                "1e5",
                "12345678-1234-1234-1234-123456789012"
            })
    void acceptsANumberOrADashboardIdAsSender(String from) {
        assertThat(FieldRules.from(from)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+1",
                "+15551234567 ",
                "two words",
                "ph_1\n",
                "phöne",
                "1711234567.0",
                "0171-1234567",
                "(555)7654321",
                "0171/1234567",
                "15551234567x5",
                "15551234567#5",
                "15551234567;ext=5",
                "1.5551234567E10",
                "15551234567e+3",
                "tel:15551234567"
            })
    void rejectsASenderThatIsNeitherANumberNorADashboardId(String from) {
        assertThat(FieldRules.from(from))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("from is '"));
    }

    @Test
    void rejectsASenderIdOver200Characters() {
        assertThat(FieldRules.from("a".repeat(200))).isEmpty();
        assertThat(FieldRules.from("a".repeat(201))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ä", "😀", "\ud83d\udc4d", "\n"})
    void rejectsATextOver4096CodePoints(String character) {
        assertThat(FieldRules.content(character.repeat(4096))).isEmpty();
        assertThat(FieldRules.content(character.repeat(4097)))
                .contains("content has 4097 characters: at most 4096 are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/a.png", "HTTPS://example.com", "https://example.com/a?b=c#d"})
    void acceptsAnHttpsUrlAsAttachment(String url) {
        assertThat(FieldRules.mediaUrl(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://example.com/a.png",
                "ftp://example.com",
                "https:",
                "https:///a.png",
                "https:a.png",
                "/a.png",
                "https://example.com/a b",
                "file:///etc/passwd",
                "data:text/plain,x"
            })
    void rejectsAnAttachmentThatIsNotAnHttpsUrl(String url) {
        assertThat(FieldRules.mediaUrl(url))
                .contains("mediaUrls has '" + url + "': expected an https URL without spaces that Chatmaid can reach");
    }

    @Test
    void rejectsAMissingAttachment() {
        assertThat(FieldRules.mediaUrl(null))
                .contains("mediaUrls has 'null': expected an https URL without spaces that Chatmaid can reach");
    }

    @Test
    void escapesLineBreaksInAnErrorAndShortensTheValue() {
        // when
        String problem = FieldRules.to("first\r\nsecond" + "x".repeat(5000)).orElseThrow();

        // then
        assertThat(problem)
                .startsWith("to is 'first<U+000D><U+000A>second")
                .contains("x…'")
                .hasSizeLessThan(300);
    }
}
