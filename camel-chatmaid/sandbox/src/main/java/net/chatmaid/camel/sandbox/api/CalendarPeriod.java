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
package net.chatmaid.camel.sandbox.api;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The periods for which the API counts usage: the current day, week or month in UTC. */
enum CalendarPeriod {
    DAY(today -> today),
    WEEK(today -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))),
    MONTH(today -> today.withDayOfMonth(1));

    private final UnaryOperator<LocalDate> firstDay;

    CalendarPeriod(UnaryOperator<LocalDate> firstDay) {
        this.firstDay = firstDay;
    }

    static Optional<CalendarPeriod> of(String apiName) {
        return Arrays.stream(values())
                .filter(period -> period.apiName().equals(apiName))
                .findFirst();
    }

    String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    LocalDate firstDay(Instant now) {
        return firstDay.apply(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
}
