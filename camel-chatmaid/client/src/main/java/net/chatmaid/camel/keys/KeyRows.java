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

/**
 * Keys in rows that are numbered from 0 without a gap, and the row of each key. It is a hash table with linear probing in
 * arrays: a map of the JDK needs an object for each of a million keys, and a thread that reads all of them waits for the
 * memory of each. Many keys with the same hash make it slow, so the keys must be ids that Chatmaid chooses. Not
 * thread-safe. Nothing blocks.
 */
public final class KeyRows {

    /** The key is in no row. */
    public static final int NONE = -1;

    private static final int MIN_CAPACITY = 16;

    /** Spreads hashes that differ by little over all cells: 2^32 divided by the golden ratio. */
    private static final int GOLDEN = 0x9E3779B9;

    private String[] keys = new String[MIN_CAPACITY];
    private int[] hashes = new int[MIN_CAPACITY];

    /** Each has the number of a row plus 1; 0 if it is free. At least a third of them is. Their number is a power of two. */
    private int[] cells = new int[2 * MIN_CAPACITY];

    private int size;

    /** Creates an empty one. */
    public KeyRows() {}

    /** {@return the number of rows} */
    public int size() {
        return size;
    }

    /** {@return the number of rows for which there is room; it changes only when a key is added or removed} */
    public int capacity() {
        return keys.length;
    }

    /**
     * Returns the key in a row.
     *
     * @param row from 0 to {@link #size()} - 1
     * @return never {@code null}
     */
    public String key(int row) {
        return keys[row];
    }

    /**
     * Finds a key.
     *
     * @param key not {@code null}
     * @return its row; {@link #NONE} if it is in none
     */
    public int find(String key) {
        int hash = key.hashCode();
        for (int cell = home(hash); cells[cell] != 0; cell = next(cell)) {
            int row = cells[cell] - 1;
            if (hashes[row] == hash && keys[row].equals(key)) {
                return row;
            }
        }
        return NONE;
    }

    /**
     * Appends a key.
     *
     * @param key a key that is in no row; not {@code null}
     * @return its row, which is the last one
     */
    public int add(String key) {
        if (size == keys.length) {
            resize(size + size / 2);
        }
        keys[size] = key;
        hashes[size] = key.hashCode();
        put(size);
        return size++;
    }

    /**
     * Removes a key. The key in the last row takes its place.
     *
     * @param row from 0 to {@link #size()} - 1
     */
    public void remove(int row) {
        free(cellOf(row));
        int last = --size;
        if (row != last) {
            cells[cellOf(last)] = row + 1;
            keys[row] = keys[last];
            hashes[row] = hashes[last];
        }
        keys[last] = null;
        if (size < keys.length / 4 && keys.length > MIN_CAPACITY) {
            resize(Math.max(MIN_CAPACITY, keys.length / 2));
        }
    }

    private void resize(int capacity) {
        int[] newCells = new int[Integer.highestOneBit(capacity + capacity / 2 - 1) << 1];
        int[] newHashes = Arrays.copyOf(hashes, capacity);
        keys = Arrays.copyOf(keys, capacity);
        hashes = newHashes;
        cells = newCells;
        for (int row = 0; row < size; row++) {
            put(row);
        }
    }

    private void put(int row) {
        int cell = home(hashes[row]);
        while (cells[cell] != 0) {
            cell = next(cell);
        }
        cells[cell] = row + 1;
    }

    private int cellOf(int row) {
        int cell = home(hashes[row]);
        while (cells[cell] != row + 1) {
            cell = next(cell);
        }
        return cell;
    }

    /** Frees a cell, and moves those behind it that could not be found past it. */
    private void free(int cell) {
        int free = cell;
        for (int used = next(free); cells[used] != 0; used = next(used)) {
            int home = home(hashes[cells[used] - 1]);
            if (distance(home, used) >= distance(free, used)) {
                cells[free] = cells[used];
                free = used;
            }
        }
        cells[free] = 0;
    }

    private int home(int hash) {
        return hash * GOLDEN >>> Integer.numberOfLeadingZeros(cells.length) + 1;
    }

    private int next(int cell) {
        return cell + 1 & cells.length - 1;
    }

    private int distance(int from, int to) {
        return to - from & cells.length - 1;
    }
}
