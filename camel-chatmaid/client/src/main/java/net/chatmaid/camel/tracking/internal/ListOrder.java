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
package net.chatmaid.camel.tracking.internal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The order of a list, derived from the rows that were fetched. */
enum ListOrder {
    /** Not known yet. */
    UNKNOWN,
    NEWEST_FIRST,
    OLDEST_FIRST,
    NEITHER;

    /** The order of the rows of one page, by when they were created. */
    static ListOrder of(List<ListRow> rows) {
        ListOrder order = UNKNOWN;
        Instant before = null;
        for (Instant time :
                rows.stream().map(ListRow::created).filter(Objects::nonNull).toList()) {
            order = order.and(between(before, time));
            before = time;
        }
        return order;
    }

    /** The order that agrees with both. */
    ListOrder and(ListOrder other) {
        if (this == UNKNOWN || this == other) {
            return other;
        }
        return other == UNKNOWN ? this : NEITHER;
    }

    private static ListOrder between(Instant before, Instant time) {
        if (before == null || before.equals(time)) {
            return UNKNOWN;
        }
        return before.isAfter(time) ? NEWEST_FIRST : OLDEST_FIRST;
    }
}
