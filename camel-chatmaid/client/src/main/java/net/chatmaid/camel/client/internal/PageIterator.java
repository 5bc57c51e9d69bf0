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
package net.chatmaid.camel.client.internal;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntFunction;
import net.chatmaid.camel.client.Futures;
import net.chatmaid.camel.model.Page;

/**
 * The rows of a list, fetched page by page as they are needed. It keeps one page, and the ids of the latest rows, as
 * rows repeat when the list grows during the iteration.
 *
 * <p>{@link #hasNext()} blocks while a page is fetched. If a page can't be fetched, it returns {@code true}, and
 * {@link #next()} throws the exception once, after all rows before it. Not thread-safe.
 */
public final class PageIterator<T> implements Iterator<T> {

    /**
     * The number of ids that are kept, ten full pages. If the list grows by more between two requests, some rows
     * repeat.
     */
    private static final int REMEMBERED = 1000;

    private final IntFunction<CompletableFuture<Page<T>>> fetch;
    private final Function<T, String> id;
    private final Queue<T> rows = new ArrayDeque<>();
    private final Map<String, Boolean> recent = LruMap.of(REMEMBERED);
    private int next;
    private boolean ended;
    private RuntimeException failure;

    /**
     * @param fetch fetches a page by its number
     * @param id returns the id of a row, or {@code null} if it has none
     * @param first the number of the first page
     */
    public PageIterator(IntFunction<CompletableFuture<Page<T>>> fetch, Function<T, String> id, int first) {
        this.fetch = fetch;
        this.id = id;
        this.next = first;
    }

    /** Fetches the first page. A failure fails the future, and the wait for a permit holds no thread. */
    public CompletableFuture<Iterator<T>> start() {
        return fetch.apply(next).thenApply(page -> {
            accept(page);
            return this;
        });
    }

    @Override
    public boolean hasNext() {
        while (rows.isEmpty() && !ended) {
            try {
                accept(Futures.join(fetch.apply(next)));
            } catch (RuntimeException e) {
                ended = true;
                failure = e;
            }
        }
        return !rows.isEmpty() || failure != null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The list has no more rows");
        }
        if (rows.isEmpty()) {
            RuntimeException last = failure;
            failure = null;
            throw last;
        }
        return rows.remove();
    }

    private void accept(Page<T> page) {
        for (T row : page.data()) {
            String rowId = id.apply(row);
            if (rowId == null || recent.put(rowId, Boolean.TRUE) == null) {
                rows.add(row);
            }
        }
        boolean hasTotal = page.pagination() != null && page.pagination().totalPages() != null;
        // a page without rows is beyond the end; without a total, a page that only repeats rows is too
        ended = page.data().isEmpty() || (hasTotal ? next >= page.pagination().totalPages() : rows.isEmpty());
        next++;
    }
}
