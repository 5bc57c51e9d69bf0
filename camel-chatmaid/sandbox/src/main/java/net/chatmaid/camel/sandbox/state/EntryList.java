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
package net.chatmaid.camel.sandbox.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.chatmaid.camel.sandbox.SandboxListOrder;

/** The entries of a list of the API, in the order in which it is paged. Every method is atomic. */
public final class EntryList<E extends ListEntry> {

    private static final Comparator<ListEntry> BY_TIME =
            Comparator.comparing(ListEntry::createdAt).thenComparingLong(ListEntry::sequence);
    private static final Comparator<ListEntry> BY_SHUFFLE =
            Comparator.comparingInt(ListEntry::shuffle).thenComparing(ListEntry::id);

    private final SandboxListOrder order;
    private final Comparator<ListEntry> comparator;
    private final Map<String, E> byId = new HashMap<>();
    private final List<E> entries = new ArrayList<>();
    private boolean sorted = true;

    EntryList(SandboxListOrder order) {
        this.order = order;
        this.comparator = order == SandboxListOrder.SHUFFLED ? BY_SHUFFLE : BY_TIME;
    }

    /** A list without entries. */
    static <E extends ListEntry> EntryList<E> empty() {
        return new EntryList<>(SandboxListOrder.NEWEST_FIRST);
    }

    synchronized void add(E entry) {
        if (byId.putIfAbsent(entry.id(), entry) != null) {
            throw new IllegalArgumentException(
                    "The sandbox already holds a message " + entry.id() + "; an id can be used only once.");
        }
        // sorting waits for the next page: 100,000 entries added in any order cost one sort
        sorted = sorted && (entries.isEmpty() || comparator.compare(entries.get(entries.size() - 1), entry) <= 0);
        entries.add(entry);
    }

    public synchronized Optional<E> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Optional<E> remove(String id) {
        E entry = byId.remove(id);
        entries.remove(entry);
        return Optional.ofNullable(entry);
    }

    public synchronized List<E> all() {
        return List.copyOf(entries);
    }

    public synchronized int size() {
        return entries.size();
    }

    synchronized void clear() {
        byId.clear();
        entries.clear();
        sorted = true;
    }

    public synchronized EntryPage<E> page(long number, int limit) {
        sort();
        List<E> found = new ArrayList<>();
        long first = (number - 1) * limit;
        for (long i = first; i < Math.min(first + limit, entries.size()); i++) {
            found.add(entry((int) i));
        }
        return new EntryPage<>(found, number, limit, entries.size());
    }

    public synchronized EntryPage<E> page(Predicate<E> filter, long number, int limit) {
        sort();
        List<E> found = new ArrayList<>();
        long first = (number - 1) * limit;
        int total = 0;
        for (int i = 0; i < entries.size(); i++) {
            E entry = entry(i);
            if (filter.test(entry)) {
                if (total >= first && found.size() < limit) {
                    found.add(entry);
                }
                total++;
            }
        }
        return new EntryPage<>(found, number, limit, total);
    }

    private void sort() {
        if (!sorted) {
            entries.sort(comparator);
            sorted = true;
        }
    }

    private E entry(int index) {
        return entries.get(order == SandboxListOrder.NEWEST_FIRST ? entries.size() - 1 - index : index);
    }
}
