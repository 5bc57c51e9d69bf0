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

import java.util.Arrays;
import net.chatmaid.camel.keys.KeyRows;
import net.chatmaid.camel.model.MessageStatus;

/**
 * The tracked messages, a row for each. The rows are columns of numbers, as a plan reads all of them and there may be a
 * million. A row is valid until the next message is removed. Times are in seconds since 1970 by the server's clock. Not
 * thread-safe.
 */
final class TrackedMessages {

    /** There is no row for the message. */
    static final int NONE = KeyRows.NONE;

    /** The status is not known, as the message was never fetched. */
    private static final int NO_STATUS = 0;

    private KeyRows ids;
    private int[] created;
    private int[] fetched;
    private int[] positions;
    private int[] statuses;
    private boolean[] missed;

    /** No message was created before this. */
    private int oldest;

    TrackedMessages() {
        clear();
    }

    void clear() {
        ids = new KeyRows();
        created = new int[ids.capacity()];
        fetched = new int[ids.capacity()];
        positions = new int[ids.capacity()];
        statuses = new int[ids.capacity()];
        missed = new boolean[ids.capacity()];
        oldest = Integer.MAX_VALUE;
    }

    int size() {
        return ids.size();
    }

    /** The row of a message; {@link #NONE} if it is not tracked, or the id is {@code null}. */
    int find(String id) {
        return id == null ? NONE : ids.find(id);
    }

    /** Adds a message that is not tracked, without a status and a position, and returns its row. */
    int add(String id, int second) {
        int row = ids.add(id);
        resize();
        created[row] = second;
        fetched[row] = second;
        positions[row] = ListPositions.NO_POSITION;
        statuses[row] = NO_STATUS;
        missed[row] = false;
        oldest = Math.min(oldest, second);
        return row;
    }

    /** Removes a message. The last row takes the place of its row. */
    void remove(int row) {
        ids.remove(row);
        int last = ids.size();
        created[row] = created[last];
        fetched[row] = fetched[last];
        positions[row] = positions[last];
        statuses[row] = statuses[last];
        missed[row] = missed[last];
        resize();
    }

    private void resize() {
        int capacity = ids.capacity();
        if (capacity != created.length) {
            created = Arrays.copyOf(created, capacity);
            fetched = Arrays.copyOf(fetched, capacity);
            positions = Arrays.copyOf(positions, capacity);
            statuses = Arrays.copyOf(statuses, capacity);
            missed = Arrays.copyOf(missed, capacity);
        }
    }

    /** Removes the messages that were created before the horizon. */
    void removeBefore(int horizon) {
        if (oldest < horizon) {
            oldest = Integer.MAX_VALUE;
            for (int row = ids.size() - 1; row >= 0; row--) {
                if (created[row] < horizon) {
                    remove(row);
                } else {
                    oldest = Math.min(oldest, created[row]);
                }
            }
        }
    }

    /** Updates the status, and returns whether it has changed. */
    boolean update(int row, MessageStatus status) {
        int hash = hash(status);
        boolean changed = statuses[row] != hash;
        statuses[row] = hash;
        return changed;
    }

    /** Records when the message was last fetched. */
    void setFetched(int row, int second) {
        fetched[row] = second;
    }

    /** Records where the message was in the list. */
    void setPosition(int row, int position) {
        positions[row] = position;
    }

    /** Records whether the message was not at its position. */
    void setMissed(int row, boolean isMissed) {
        missed[row] = isMissed;
        if (isMissed) {
            positions[row] = ListPositions.NO_POSITION;
        }
    }

    /** Increases all positions. */
    void shift(int rows) {
        for (int row = 0; rows != 0 && row < ids.size(); row++) {
            if (positions[row] != ListPositions.NO_POSITION) {
                positions[row] += rows;
            }
        }
    }

    String id(int row) {
        return ids.key(row);
    }

    int created(int row) {
        return created[row];
    }

    int fetched(int row) {
        return fetched[row];
    }

    int position(int row) {
        return positions[row];
    }

    boolean missed(int row) {
        return missed[row];
    }

    boolean has(int row, MessageStatus status) {
        return statuses[row] == hash(status);
    }

    private static int hash(MessageStatus status) {
        return status == null ? NO_STATUS : status.value().hashCode();
    }
}
