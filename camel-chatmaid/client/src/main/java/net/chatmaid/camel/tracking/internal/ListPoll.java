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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.Futures;
import net.chatmaid.camel.model.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches a list in one or more polls: if there is no permit, the next poll continues. It remembers only its position
 * in the list, not the rows. Not thread-safe: one poll at a time.
 */
public final class ListPoll<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ListPoll.class);

    private final ChatmaidClient client;
    private final Lookback window;
    private final IntFunction<CompletableFuture<Page<T>>> pages;
    private final Function<T, ListRow> row;
    private ListScan scan;
    private int outOfTurn;

    /**
     * @param client provides the server's time
     * @param pages fetches a page by its number, without waiting
     * @param row returns the id and the time of a row
     */
    public ListPoll(
            ChatmaidClient client,
            Lookback window,
            IntFunction<CompletableFuture<Page<T>>> pages,
            Function<T, ListRow> row) {
        this.client = client;
        this.window = window;
        this.pages = pages;
        this.row = row;
    }

    /**
     * Fetches pages until the list is complete, there is no permit, or {@code mayContinue} returns {@code false}.
     * Blocks only for its requests.
     *
     * @return the fetched rows without repetitions, each as it was last fetched
     * @throws ChatmaidException if a request fails before any other has succeeded. A later failure ends the poll; the
     *     next poll throws it if it persists
     */
    public Collection<T> poll(BooleanSupplier mayContinue) {
        Map<String, T> fetchedById = new LinkedHashMap<>();
        try {
            boolean more = true;
            while (more && mayContinue.getAsBoolean()) {
                more = fetchPage(fetchedById);
            }
        } catch (ChatmaidRateLimitException e) {
            LOG.debug("The rate budget ends this poll; the next one continues it: {}", e.getMessage());
        } catch (ChatmaidException e) {
            if (fetchedById.isEmpty()) {
                throw e;
            }
            LOG.warn("A failed request ends this poll; the next one continues it: {}", e.getMessage());
        }
        return fetchedById.values();
    }

    /** Fetches one page, and returns whether another one is to be fetched. */
    private boolean fetchPage(Map<String, T> fetchedById) {
        int number = scan == null ? 1 : scan.next().orElseThrow();
        Page<T> page = Futures.join(pages.apply(number));
        if (scan == null) {
            window.beginScan(client.serverTime());
            scan = new ListScan(window.horizon(), outOfTurn);
        }
        scan.accept(number, new Page<>(page.data().stream().map(row).toList(), page.pagination()));
        for (T fetched : page.data()) {
            String id = row.apply(fetched).id();
            if (id == null) {
                LOG.warn("A message without an id was left out; the others of its page are not affected");
            } else {
                fetchedById.put(id, fetched);
            }
        }
        OptionalInt next = scan.next();
        if (next.isEmpty()) {
            outOfTurn = scan.nextOutOfTurn();
            scan = null;
        }
        return next.isPresent();
    }
}
