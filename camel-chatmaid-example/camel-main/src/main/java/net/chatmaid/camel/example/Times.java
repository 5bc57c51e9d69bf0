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
package net.chatmaid.camel.example;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them. */
final class Times {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private Times() {}

    static String clock(Instant time) {
        return CLOCK.format(time);
    }

    /** Such as {@code +1.5s} or {@code +3m}. */
    static String after(Instant start, Instant time) {
        Duration passed = Duration.between(start, time);
        if (passed.toMinutes() > 0) {
            return "+" + passed.toMinutes() + "m";
        }
        return String.format(Locale.ROOT, "+%.1fs", passed.toMillis() / 1000.0);
    }
}
