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
package net.chatmaid.camel.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The rows of one list in its order. Every method is atomic. */
final class Rows<R extends Row> {

    private static final Comparator<Row> BY_TIME =
            Comparator.comparing(Row::createdAt).thenComparingLong(Row::sequence);
    private static final Comparator<Row> BY_SHUFFLE =
            Comparator.comparingInt(Row::shuffle).thenComparing(Row::id);

    private final ListOrder order;
    private final Comparator<Row> comparator;
    private final Map<String, R> byId = new HashMap<>();
    private final List<R> rows = new ArrayList<>();
    private boolean sorted = true;

    Rows(ListOrder order) {
        this.order = order;
        this.comparator = order == ListOrder.SHUFFLED ? BY_SHUFFLE : BY_TIME;
    }

    synchronized void add(R row) {
        if (byId.putIfAbsent(row.id(), row) != null) {
            throw new IllegalArgumentException(
                    "The sandbox already holds a message " + row.id() + "; an id can be used only once.");
        }
        // sorting waits for the next page: 100,000 rows added in any order cost one sort
        sorted = sorted && (rows.isEmpty() || comparator.compare(rows.get(rows.size() - 1), row) <= 0);
        rows.add(row);
    }

    synchronized Optional<R> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Optional<R> remove(String id) {
        R row = byId.remove(id);
        rows.remove(row);
        return Optional.ofNullable(row);
    }

    synchronized List<R> all() {
        return List.copyOf(rows);
    }

    synchronized int size() {
        return rows.size();
    }

    synchronized void clear() {
        byId.clear();
        rows.clear();
        sorted = true;
    }

    synchronized Page<R> page(long number, int limit) {
        sort();
        List<R> found = new ArrayList<>();
        long first = (number - 1) * limit;
        for (long i = first; i < Math.min(first + limit, rows.size()); i++) {
            found.add(row((int) i));
        }
        return new Page<>(found, number, limit, rows.size());
    }

    synchronized Page<R> page(Predicate<R> filter, long number, int limit) {
        sort();
        List<R> found = new ArrayList<>();
        long first = (number - 1) * limit;
        int total = 0;
        for (int i = 0; i < rows.size(); i++) {
            R row = row(i);
            if (filter.test(row)) {
                if (total >= first && found.size() < limit) {
                    found.add(row);
                }
                total++;
            }
        }
        return new Page<>(found, number, limit, total);
    }

    private void sort() {
        if (!sorted) {
            rows.sort(comparator);
            sorted = true;
        }
    }

    private R row(int index) {
        return rows.get(order == ListOrder.NEWEST_FIRST ? rows.size() - 1 - index : index);
    }
}
