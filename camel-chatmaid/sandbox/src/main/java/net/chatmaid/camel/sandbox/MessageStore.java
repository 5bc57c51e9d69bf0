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
import java.util.function.Supplier;

/** The messages and idempotency keys of one environment. Every method is atomic. */
final class MessageStore {

    private static final Comparator<StoredMessage> BY_TIME =
            Comparator.comparing(StoredMessage::createdAt).thenComparingLong(StoredMessage::sequence);
    private static final Comparator<StoredMessage> BY_SHUFFLE =
            Comparator.comparingInt(StoredMessage::shuffle).thenComparing(StoredMessage::id);

    private final ListOrder order;
    private final Comparator<StoredMessage> comparator;
    private final Map<String, StoredMessage> byId = new HashMap<>();
    private final Map<String, StoredMessage> byIdempotencyKey = new HashMap<>();
    private final List<StoredMessage> rows = new ArrayList<>();
    private boolean sorted = true;

    MessageStore(ListOrder order) {
        this.order = order;
        this.comparator = order == ListOrder.SHUFFLED ? BY_SHUFFLE : BY_TIME;
    }

    /** Adds the made message, or finds the one that was accepted with the key; a null key never finds one. */
    synchronized Accepted accept(String idempotencyKey, Supplier<StoredMessage> make) {
        StoredMessage original = idempotencyKey == null ? null : byIdempotencyKey.get(idempotencyKey);
        if (original != null) {
            return new Accepted(original, false);
        }
        StoredMessage message = make.get();
        add(message);
        if (idempotencyKey != null) {
            byIdempotencyKey.put(idempotencyKey, message);
        }
        return new Accepted(message, true);
    }

    synchronized void add(StoredMessage message) {
        if (byId.putIfAbsent(message.id(), message) != null) {
            throw new IllegalArgumentException(
                    "The sandbox already holds a message " + message.id() + "; an id can be used only once.");
        }
        // sorting waits for the next page: 100,000 messages added in any order cost one sort
        sorted = sorted && (rows.isEmpty() || comparator.compare(rows.get(rows.size() - 1), message) <= 0);
        rows.add(message);
    }

    synchronized Optional<StoredMessage> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized boolean remove(String id) {
        StoredMessage message = byId.remove(id);
        if (message == null) {
            return false;
        }
        rows.remove(message);
        byIdempotencyKey.values().remove(message);
        return true;
    }

    synchronized List<StoredMessage> all() {
        return List.copyOf(rows);
    }

    synchronized int size() {
        return rows.size();
    }

    synchronized void clear() {
        byId.clear();
        byIdempotencyKey.clear();
        rows.clear();
        sorted = true;
    }

    synchronized Page page(long number, int limit) {
        sort();
        List<StoredMessage> found = new ArrayList<>();
        long first = (number - 1) * limit;
        for (long i = first; i < Math.min(first + limit, rows.size()); i++) {
            found.add(row((int) i));
        }
        return new Page(found, number, limit, rows.size());
    }

    synchronized Page page(Predicate<StoredMessage> filter, long number, int limit) {
        sort();
        List<StoredMessage> found = new ArrayList<>();
        long first = (number - 1) * limit;
        int total = 0;
        for (int i = 0; i < rows.size(); i++) {
            StoredMessage message = row(i);
            if (filter.test(message)) {
                if (total >= first && found.size() < limit) {
                    found.add(message);
                }
                total++;
            }
        }
        return new Page(found, number, limit, total);
    }

    private void sort() {
        if (!sorted) {
            rows.sort(comparator);
            sorted = true;
        }
    }

    private StoredMessage row(int index) {
        return rows.get(order == ListOrder.NEWEST_FIRST ? rows.size() - 1 - index : index);
    }

    /** A message, and whether it is new. */
    record Accepted(StoredMessage message, boolean created) {}

    /** Some rows of a list, and how many there are in all. */
    record Page(List<StoredMessage> rows, long number, int limit, int total) {

        int totalPages() {
            return (total + limit - 1) / limit;
        }
    }
}
