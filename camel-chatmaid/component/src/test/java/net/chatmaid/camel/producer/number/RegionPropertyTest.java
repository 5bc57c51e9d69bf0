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

import java.util.function.Consumer;
import java.util.function.Function;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.PhoneField;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** Whatever text is given for a phone, it becomes what the API takes, or is rejected. */
class RegionPropertyTest {

    private static final CamelContext CONTEXT = new DefaultCamelContext();
    private static final String E164 = "\\+[1-9][0-9]{6,14}";
    private static final String GROUP = "[0-9]{5,40}(-[0-9]{5,40})?@g\\.us";
    private static final String DASHBOARD_ID = "[\\x21-\\x2a\\x2c-\\x7e][\\x21-\\x7e]{0,199}";

    @AfterContainer
    static void close() {
        CONTEXT.stop();
    }

    @Property
    void aRecipientIsANumberOrAGroup(@ForAll("texts") String text, @ForAll("regions") String region) {
        assertTaken(PhoneField.to(options(region))::read, text, E164 + "|" + GROUP);
    }

    @Property
    void aSenderIsANumberOrADashboardId(@ForAll("texts") String text, @ForAll("regions") String region) {
        assertTaken(PhoneField.from(options(region))::read, text, E164 + "|" + DASHBOARD_ID);
        assertTaken(PhoneField.phone(options(region))::read, text, E164 + "|" + DASHBOARD_ID);
    }

    @Property
    void readsItsOwnResultUnchanged(@ForAll("texts") String text, @ForAll("regions") String region) {
        PhoneField to = PhoneField.to(options(region));
        assertTaken(to::read, text, read -> assertThat(to.read(read)).isEqualTo(read));
    }

    private static void assertTaken(Function<String, String> read, String text, String allowed) {
        assertTaken(read, text, result -> assertThat(result).matches(allowed));
    }

    private static void assertTaken(Function<String, String> read, String text, Consumer<String> check) {
        String result;
        try {
            result = read.apply(text);
        } catch (ChatmaidValidationException e) {
            assertThat(e.getStatus()).isZero();
            assertThat(e.getMessages()).hasSize(1);
            return;
        }
        check.accept(result);
    }

    private static FieldOptions options(String region) {
        ChatmaidConfiguration options = new ChatmaidConfiguration();
        options.setRegion(region);
        return new FieldOptions(CONTEXT, options, options);
    }

    @Provide
    Arbitrary<String> regions() {
        return Arbitraries.of("NG", "US", "DE", "IT", "AR", "SH", "CI").injectNull(0.1);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().withChars("0123456789 +-().\u202a\u00a0/").ofMaxLength(24),
                Arbitraries.strings().numeric().ofMinLength(3).ofMaxLength(14).map(digits -> "0" + digits),
                Arbitraries.strings().numeric().ofMinLength(3).ofMaxLength(14).map(digits -> "+234 " + digits),
                Arbitraries.strings().withChars("٠١٢٣٤٥٦٧٨٩ ").ofMaxLength(14),
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(45).map(digits -> digits + "@g.us"),
                Arbitraries.of(
                        "", " ", "+", "0803 123 4567 ext. 5", "tel:+2348031234567", "*#06#", "(((0803", "ph_12"));
    }
}
