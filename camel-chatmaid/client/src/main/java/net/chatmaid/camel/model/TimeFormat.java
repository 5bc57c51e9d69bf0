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

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads times that mean exactly one instant: ISO 8601 with a date, a time and an offset. A number does not say whether
 * it counts seconds or milliseconds, and a time without an offset does not name an instant, so neither is valid.
 */
final class TimeFormat {

    private static final int MAX_LENGTH = 64;

    private static final Pattern SPACE_INSTEAD_OF_T = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}) ");

    /** Offsets as {@code +01:00}, {@code +0100}, {@code +01} or {@code Z}, also after a space; seconds are optional. */
    private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("'T'HH:mm")
            .optionalStart()
            .appendPattern(":ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private TimeFormat() {}

    /** Returns the time; empty if the text is not valid, or if its milliseconds do not fit into a {@code long}. */
    static Optional<Instant> of(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Instant usual = UtcTime.read(text);
        if (usual != null) {
            return Optional.of(usual);
        }
        String time = SPACE_INSTEAD_OF_T.matcher(text.strip()).replaceFirst("$1T");
        return parse(DateTimeFormatter.ISO_INSTANT, time).or(() -> parse(LENIENT, time));
    }

    private static Optional<Instant> parse(DateTimeFormatter format, String text) {
        try {
            Instant time = format.parse(text, Instant::from);
            // routes use the milliseconds, which must fit into a long
            time.toEpochMilli();
            return Optional.of(time);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
