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
package net.chatmaid.camel.keys;

import java.util.Arrays;

/** Keys in the order of their last use. Not thread-safe. Nothing blocks. */
public final class RecentKeys {

    private static final int NONE = KeyRows.NONE;

    private final KeyRows keys = new KeyRows();

    /** The rows of the keys that were used before and after the one in a row. */
    private int[] older = new int[keys.capacity()];

    private int[] newer = new int[keys.capacity()];
    private int oldest = NONE;
    private int newest = NONE;

    /** Creates an empty one. */
    public RecentKeys() {}

    /** {@return the number of keys} */
    public int size() {
        return keys.size();
    }

    /**
     * Uses a key, and adds it if it is new.
     *
     * @param key not {@code null}
     * @return whether it is new
     */
    public boolean add(String key) {
        if (use(key)) {
            return false;
        }
        int row = keys.add(key);
        resize();
        append(row);
        return true;
    }

    /**
     * Uses a key, unless it is new.
     *
     * @param key not {@code null}
     * @return whether it was added before
     */
    public boolean use(String key) {
        int row = keys.find(key);
        if (row != NONE && row != newest) {
            unlink(row);
            append(row);
        }
        return row != NONE;
    }

    /**
     * Removes a key.
     *
     * @param key not {@code null}
     * @return whether it was there
     */
    public boolean remove(String key) {
        int row = keys.find(key);
        if (row != NONE) {
            remove(row);
        }
        return row != NONE;
    }

    /** Removes the key whose last use is the longest ago. There must be one. */
    public void removeOldest() {
        remove(oldest);
    }

    private void remove(int row) {
        unlink(row);
        keys.remove(row);
        int moved = keys.size();
        if (row != moved) {
            link(older[moved], row);
            link(row, newer[moved]);
        }
        resize();
    }

    private void append(int row) {
        link(newest, row);
        link(row, NONE);
    }

    private void unlink(int row) {
        link(older[row], newer[row]);
    }

    /** Makes two rows neighbours. {@link #NONE} is the end. */
    private void link(int before, int after) {
        if (before == NONE) {
            oldest = after;
        } else {
            newer[before] = after;
        }
        if (after == NONE) {
            newest = before;
        } else {
            older[after] = before;
        }
    }

    private void resize() {
        if (older.length != keys.capacity()) {
            older = Arrays.copyOf(older, keys.capacity());
            newer = Arrays.copyOf(newer, keys.capacity());
        }
    }
}
