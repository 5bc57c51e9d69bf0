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
 * The rows of a list, read page by page as they are asked for: one page is held at a time, and the ids of the latest
 * rows, as rows repeat when a list grows while it is read. {@link #hasNext()} blocks while it reads, and says that there is more when
 * a page can't be read: who looks ahead is told by {@link #next()}, once, after all rows before it. Not thread-safe.
 */
public final class PageIterator<T> implements Iterator<T> {

    /** Ten full pages: a list that grows by more between two reads shows some rows twice. */
    private static final int REMEMBERED = 1000;

    private final IntFunction<CompletableFuture<Page<T>>> read;
    private final Function<T, String> id;
    private final Queue<T> rows = new ArrayDeque<>();
    private final Map<String, Boolean> recent = LruMap.of(REMEMBERED);
    private int next;
    private boolean ended;
    private RuntimeException failure;

    /**
     * @param read reads a page by its number
     * @param id a row's id, or {@code null} when it has none
     * @param first the number of the first page
     */
    public PageIterator(IntFunction<CompletableFuture<Page<T>>> read, Function<T, String> id, int first) {
        this.read = read;
        this.id = id;
        this.next = first;
    }

    /** Done when the first page is there, so that what is wrong from the start fails here and waits without a thread. */
    public CompletableFuture<Iterator<T>> start() {
        return read.apply(next).thenApply(page -> {
            accept(page);
            return this;
        });
    }

    @Override
    public boolean hasNext() {
        while (rows.isEmpty() && !ended) {
            try {
                accept(Futures.join(read.apply(next)));
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
        boolean counted = page.pagination() != null && page.pagination().totalPages() != null;
        // a page without rows is behind the end, whatever the count says; without a count, so is one that only repeats
        ended = page.data().isEmpty() || (counted ? next >= page.pagination().totalPages() : rows.isEmpty());
        next++;
    }
}
