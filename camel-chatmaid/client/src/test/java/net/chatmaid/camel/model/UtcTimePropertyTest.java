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

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;

/** The reader of the usual form, compared with the JDK's formatter. */
class UtcTimePropertyTest {

    @Property
    void readsEachTimeAsTheFormatterDoes(@ForAll("times") String text) {
        assertThat(UtcTime.read(text)).isEqualTo(Instant.parse(text));
    }

    @Property
    void returnsTheTimeOfTheFormatterOrNoneForAlmostTimes(@ForAll("almostTimes") String text) {
        // when
        Instant read = UtcTime.read(text);

        // then
        if (read != null) {
            assertThat(read).isEqualTo(Instant.parse(text));
        }
    }

    @Property
    void readsNoTimeThatIsNotInTheCalendar(@ForAll("numbers") String text) {
        assertThat(UtcTime.read(text)).isEqualTo(formatted(text));
    }

    @Example
    void leavesOtherFormsToTheFormatter() {
        assertThat(UtcTime.read("2026-02-06T14:22:30+01:00")).isNull();
        assertThat(UtcTime.read("2026-02-06T14:22:30.Z")).isNull();
        assertThat(UtcTime.read("2026-02-06T24:00:00Z")).isNull();
        assertThat(UtcTime.read("")).isNull();
    }

    /** {@code null} for a time that is not valid, and for the end of a day, which has a second form. */
    private static Instant formatted(String text) {
        try {
            return text.contains("T24:") || text.contains(":60Z")
                    ? null
                    : DateTimeFormatter.ISO_INSTANT.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Provide
    Arbitrary<String> times() {
        return DateTimes.instants()
                .between(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59Z"))
                .ofPrecision(ChronoUnit.NANOS)
                .map(Instant::toString);
    }

    @Provide
    Arbitrary<String> almostTimes() {
        return Combinators.combine(
                        times(),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.strings().withChars("0189Z.:-+T ٣").ofMaxLength(2))
                .as((time, at, other) -> new StringBuilder(time)
                        .replace(Math.min(at, time.length()), Math.min(at + 1, time.length()), other)
                        .toString());
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<Integer> two = Arbitraries.integers().between(0, 70);
        return Combinators.combine(Arbitraries.integers().between(0, 9999), two, two, two, two, two)
                .as("%04d-%02d-%02dT%02d:%02d:%02dZ"::formatted);
    }
}
