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

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.PhoneField;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** However a person's number is disturbed, it becomes that number or is rejected, and never another one. */
class NumberPropertyTest {

    private static final CamelContext CONTEXT = new DefaultCamelContext();
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Map<String, PhoneField> FIELDS = new HashMap<>();
    private static final List<PhoneNumber> EXAMPLES = LIBRARY.getSupportedRegions().stream()
            .sorted()
            .flatMap(region -> Arrays.stream(PhoneNumberType.values())
                    .filter(type -> type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE)
                    .map(type -> LIBRARY.getExampleNumberForType(region, type)))
            .filter(Objects::nonNull)
            .toList();

    @AfterContainer
    static void close() {
        CONTEXT.stop();
    }

    @Property
    void readsTheSameNumberWithSeparatorsOrRejectsIt(
            @ForAll("numbers") PhoneNumber number,
            @ForAll("separators") List<String> separators,
            @ForAll("regions") String region) {
        String e164 = LIBRARY.format(number, PhoneNumberFormat.E164);
        StringBuilder written = new StringBuilder("+");
        for (int i = 1; i < e164.length(); i++) {
            written.append(i == 1 ? "" : separators.get(i % separators.size())).append(e164.charAt(i));
        }
        assertThat(read(written.toString(), region).orElse(e164)).isEqualTo(e164);
    }

    @Property
    void readsTheUsualFormsOfEachRegion(@ForAll("numbers") PhoneNumber number, @ForAll("regions") String region) {
        String e164 = LIBRARY.format(number, PhoneNumberFormat.E164);
        String international = LIBRARY.format(number, PhoneNumberFormat.INTERNATIONAL);
        assertThat(read(e164, region)).contains(e164);
        // an extension that is written as a group of its own can't be told from a short last group
        assertThat(read(international, region).orElse(e164)).isEqualTo(e164);
        assertThat(read(LIBRARY.format(number, PhoneNumberFormat.NATIONAL), LIBRARY.getRegionCodeForNumber(number))
                        .orElse(e164))
                .isEqualTo(e164);
    }

    @Property
    void rejectsASuffix(
            @ForAll("numbers") PhoneNumber number,
            @ForAll("formats") PhoneNumberFormat format,
            @ForAll("suffixes") String suffix,
            @ForAll("regions") String other) {
        boolean national = format == PhoneNumberFormat.NATIONAL;
        String unchanged = LIBRARY.format(number, format);
        // without the lengths of a country's numbers one more group is a group like those before it
        Assume.that(national || !unchanged.contains(".") || !suffix.startsWith("."));
        String written = unchanged + suffix;
        assertRejected(written, national ? LIBRARY.getRegionCodeForNumber(number) : other);
    }

    @Property
    void namesAnInvisibleCharacterBetweenDigits(
            @ForAll("numbers") PhoneNumber number,
            @ForAll("formats") PhoneNumberFormat format,
            @ForAll("invisible") int character) {
        String written = LIBRARY.format(number, format);
        int middle = written.length() / 2;
        String disturbed = written.substring(0, middle) + Character.toString(character) + written.substring(middle);
        String name = "U+%04X".formatted(character);
        assertThatThrownBy(() -> field(LIBRARY.getRegionCodeForNumber(number)).read(disturbed))
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll("<" + name + ">", "invisible character " + name);
        assertThatThrownBy(() -> field(null).read(Character.toString(character) + written))
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll("<" + name + ">", "invisible character " + name);
    }

    @Property
    void digitsOfOneScriptAreReadAndOfTwoRejected(
            @ForAll("numbers") PhoneNumber number, @ForAll("zeros") int zero, @ForAll("regions") String region) {
        String e164 = LIBRARY.format(number, PhoneNumberFormat.E164);
        StringBuilder script = new StringBuilder("+");
        StringBuilder mixed = new StringBuilder("+");
        for (int i = 1; i < e164.length(); i++) {
            script.appendCodePoint(e164.charAt(i) - '0' + zero);
            mixed.appendCodePoint(i == e164.length() - 1 ? e164.charAt(i) : e164.charAt(i) - '0' + zero);
        }
        assertThat(read(script.toString(), region)).contains(e164);
        assertRejected(mixed.toString(), region);
    }

    private static void assertRejected(String written, String region) {
        assertThat(read(written, region))
                .as("'%s' with region %s", written, region)
                .isEmpty();
    }

    private static Optional<String> read(String written, String region) {
        try {
            return Optional.of(field(region).read(written));
        } catch (ChatmaidValidationException e) {
            return Optional.empty();
        }
    }

    private static PhoneField field(String region) {
        return FIELDS.computeIfAbsent(String.valueOf(region), name -> {
            ChatmaidConfiguration options = new ChatmaidConfiguration();
            options.setRegion(region);
            return PhoneField.to(new FieldOptions(CONTEXT, options, options));
        });
    }

    @Provide
    Arbitrary<PhoneNumber> numbers() {
        return Arbitraries.of(EXAMPLES);
    }

    @Provide
    Arbitrary<PhoneNumberFormat> formats() {
        return Arbitraries.of(PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.E164);
    }

    @Provide
    Arbitrary<String> regions() {
        return Arbitraries.of("NG", "US", "DE", "IT", "MX", "AR").injectNull(0.2);
    }

    @Provide
    Arbitrary<List<String>> separators() {
        return Arbitraries.of(
                        "", "", "", "", " ", "-", ".", "/", " (", ") ", "\u00a0", "\u2011", "  ", "--", " - ", "(0)")
                .list()
                .ofMinSize(2)
                .ofMaxSize(15);
    }

    @Provide
    Arbitrary<String> suffixes() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(3);
        Arbitrary<String> marks = Arbitraries.of(
                ".", ",", "/", "#", ";", "x", " x", " ext ", ";ext=", "*", "~", " / ", "e", "E+", "p", "w", " (", ":");
        return Arbitraries.oneOf(
                Combinators.combine(marks, digits).as(String::concat),
                Arbitraries.of(
                        ".0", ".00", ",0", " 1", "-1", " - 1", "/8", "E9", ")", "(", "+", ".", "-", "/", "²", "\n1"));
    }

    @Provide
    Arbitrary<Integer> invisible() {
        return Arbitraries.of(
                0x0000, 0x0007, 0x00AD, 0x034F, 0x061C, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x2028, 0x2029, 0x202E,
                0x2060, 0x2063, 0x206A, 0x2800, 0x3164, 0xFE0F, 0xFFA0, 0xFFF9, 0xE0001, 0xE0031, 0xE0100);
    }

    @Provide
    Arbitrary<Integer> zeros() {
        return Arbitraries.of(0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0E50, 0xFF10, 0x1D7CE);
    }
}
