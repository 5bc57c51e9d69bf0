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
package net.chatmaid.camel.client.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Reads the time to wait that a response names: {@code Retry-After} is seconds or an HTTP date, {@code retryAfter} is
 * seconds.
 */
public final class RetryAfter {

    /** The maximum, which also prevents an overflow. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** The duration for a number of seconds; {@code null} if the text is not a number. */
    static Duration ofSeconds(String text) {
        try {
            BigDecimal most = BigDecimal.valueOf(LONGEST.toSeconds());
            BigDecimal seconds =
                    new BigDecimal(text.strip()).max(BigDecimal.ZERO).min(most);
            return Duration.ofMillis(seconds.movePointRight(3).longValue());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The duration for the value of a header; a date counts from {@code now}. {@code null} if it is neither. */
    static Duration ofHeader(String text, Instant now) {
        if (text == null) {
            return null;
        }
        Duration seconds = ofSeconds(text);
        if (seconds != null || now == null) {
            return seconds;
        }
        Instant date = httpDate(text);
        return date == null ? null : limited(Duration.between(now, date));
    }

    /** The instant for an HTTP date; {@code null} if the text is not one. */
    public static Instant httpDate(String text) {
        try {
            return text == null
                    ? null
                    : ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration limited(Duration duration) {
        if (duration.isNegative()) {
            return Duration.ZERO;
        }
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }
}
