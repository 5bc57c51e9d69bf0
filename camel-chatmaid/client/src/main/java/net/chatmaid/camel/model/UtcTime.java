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

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads a time in the usual form of the API, {@code 2026-02-06T14:22:30.123Z}, in a fraction of the time and memory of
 * a {@link java.time.format.DateTimeFormatter}. The fraction has up to nine digits and may be left out.
 */
final class UtcTime {

    private static final String FORM = "0000-00-00T00:00:00";
    private static final int SECONDS_IN_DAY = 86_400;
    private static final int NANO_DIGITS = 9;

    private UtcTime() {}

    /** Returns the time; {@code null} if the text has another form or is not valid. */
    static Instant read(String text) {
        int last = text.length() - 1;
        if (last < FORM.length() || text.charAt(last) != 'Z' || !hasForm(text)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int nanos = nanos(text, last);
        boolean valid = month >= 1 && month <= 12 && hour <= 23 && minute <= 59 && second <= 59 && nanos >= 0;
        if (!valid || !YearMonth.of(year, month).isValidDay(day)) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * SECONDS_IN_DAY + (hour * 60L + minute) * 60 + second, nanos);
    }

    private static boolean hasForm(String text) {
        for (int i = 0; i < FORM.length(); i++) {
            char expected = FORM.charAt(i);
            char actual = text.charAt(i);
            if (expected == '0' ? actual < '0' || actual > '9' : actual != expected) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int begin, int end) {
        return Integer.parseInt(text, begin, end, 10);
    }

    /** The fraction of the second in nanoseconds; -1 if it is not valid. */
    private static int nanos(String text, int end) {
        if (end == FORM.length()) {
            return 0;
        }
        int digits = end - FORM.length() - 1;
        if (text.charAt(FORM.length()) != '.' || digits < 1 || digits > NANO_DIGITS) {
            return -1;
        }
        int nanos = 0;
        for (int i = 0; i < NANO_DIGITS; i++) {
            char digit = i < digits ? text.charAt(FORM.length() + 1 + i) : '0';
            if (digit < '0' || digit > '9') {
                return -1;
            }
            nanos = 10 * nanos + digit - '0';
        }
        return nanos;
    }
}
