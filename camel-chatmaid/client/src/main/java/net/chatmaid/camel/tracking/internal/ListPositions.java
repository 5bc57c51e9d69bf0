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
 * Where rows stand in the list, as far as can be told. A place is a row's rank by age, which stays what it is while the
 * list grows; the index that follows from it is where to look first, and nothing more. Not thread-safe.
 */
final class ListPositions {

    private ListOrder order = ListOrder.UNKNOWN;
    private int total;
    private boolean counted;

    /**
     * Takes in a page of the list.
     *
     * @return by how much the places that were given before have to grow: at first only what this process sent was
     *     counted, and not what was there before
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

    /** The place of a message that was sent just now. */
    int next() {
        return total++;
    }

    /** The place of the row with this index. */
    int place(int index) {
        return isOldestFirst() ? index : total - 1 - index;
    }

    /** The index at which a place is expected now; negative when there is nothing to expect. */
    int index(int place) {
        if (place == TrackedMessage.NO_PLACE || order == ListOrder.NEITHER) {
            return -1;
        }
        // the newest first are likely, as long as nothing says otherwise
        return Math.max(0, isOldestFirst() ? place : total - 1 - place);
    }

    private boolean isOldestFirst() {
        return order == ListOrder.OLDEST_FIRST;
    }
}
