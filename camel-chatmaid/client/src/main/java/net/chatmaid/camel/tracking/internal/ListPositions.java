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

import java.util.List;
import net.chatmaid.camel.model.Pagination;

/**
 * The positions of rows in the list, as far as they are known. A position is the rank of a row by age, which remains
 * the same while the list grows. The index that follows from it is an estimate. Not thread-safe.
 */
final class ListPositions {

    /** The position is not known. */
    static final int NO_POSITION = Integer.MIN_VALUE;

    private ListOrder order = ListOrder.UNKNOWN;
    private int total;
    private boolean counted;

    /**
     * Updates the positions by a page of the list.
     *
     * @return the number by which earlier positions must be increased: before the first page, only the messages that
     *     this process sent are counted
     */
    int accept(List<ListRow> rows, Pagination pagination) {
        order = order.and(ListOrder.of(rows));
        if (pagination == null || pagination.total() == null) {
            return 0;
        }
        int now = (int) Math.max(0, Math.min(Integer.MAX_VALUE / 2, pagination.total()));
        int older = counted ? 0 : Math.max(0, now - total);
        total = now;
        counted = true;
        return older;
    }

    /** The position of a message that was just sent. */
    int append() {
        return total++;
    }

    /** The position of the row with this index. */
    int position(int index) {
        return isOldestFirst() ? index : total - 1 - index;
    }

    /** The index at which a position is expected now; negative if it is not known. */
    int index(int position) {
        if (position == NO_POSITION || order == ListOrder.NEITHER) {
            return -1;
        }
        // until the order is known, assume that the newest are first
        return Math.max(0, isOldestFirst() ? position : total - 1 - position);
    }

    private boolean isOldestFirst() {
        return order == ListOrder.OLDEST_FIRST;
    }
}
