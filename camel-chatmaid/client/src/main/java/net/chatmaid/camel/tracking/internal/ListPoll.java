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
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.model.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sweeps over a list, poll by poll: a sweep that a poll could not finish is taken up by the next. It remembers only where
 * a sweep stands, not what it read. Not thread-safe: one poll at a time.
 */
public final class ListPoll<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ListPoll.class);

    private final ChatmaidClient client;
    private final LookbackWindow window;
    private final IntFunction<CompletableFuture<Page<T>>> reader;
    private final Function<T, ListRow> row;
    private ListScan sweep;
    private int outOfTurn;

    /**
     * @param client knows the server's time
     * @param reader reads a page by its number, without waiting
     * @param row what a sweep needs to know of a row
     */
    public ListPoll(
            ChatmaidClient client,
            LookbackWindow window,
            IntFunction<CompletableFuture<Page<T>>> reader,
            Function<T, ListRow> row) {
        this.client = client;
        this.window = window;
        this.reader = reader;
        this.row = row;
    }

    /**
     * Reads on until the sweep is through, the rate budget has no room, or {@code goOn} says no. Blocks for the requests
     * it makes and for nothing else.
     *
     * @return the rows that were read, each once, as they were read last
     * @throws ChatmaidException when a request failed before anything was read; a later failure ends the poll, and
     *     shows in the next one if it lasts
     */
    public Collection<T> poll(BooleanSupplier goOn) {
        Map<String, T> seen = new LinkedHashMap<>();
        try {
            boolean more = true;
            while (more && goOn.getAsBoolean()) {
                more = readPage(seen);
            }
        } catch (ChatmaidRateLimitException e) {
            LOG.debug("The sweep goes on with the next poll: {}", e.getMessage());
        } catch (ChatmaidException e) {
            if (seen.isEmpty()) {
                throw e;
            }
            LOG.warn("The sweep stopped and goes on with the next poll: {}", e.getMessage());
        }
        return seen.values();
    }

    /** Reads one page, and says whether there is another to read. */
    private boolean readPage(Map<String, T> seen) {
        int number = sweep == null ? 1 : sweep.next().orElseThrow();
        Page<T> page = join(reader.apply(number));
        if (sweep == null) {
            window.open(client.serverTime());
            sweep = new ListScan(window.horizon(), outOfTurn);
        }
        sweep.accept(number, new Page<>(page.data().stream().map(row).toList(), page.pagination()));
        for (T read : page.data()) {
            String id = row.apply(read).id();
            if (id == null) {
                LOG.warn("A message in the list has no id and can't be followed; the others of its page go on");
            } else {
                seen.put(id, read);
            }
        }
        OptionalInt next = sweep.next();
        if (next.isEmpty()) {
            outOfTurn = sweep.nextOutOfTurn();
            sweep = null;
        }
        return next.isPresent();
    }

    /** The answer of a call that does not wait, and so is done. */
    public static <T> T join(CompletableFuture<T> call) {
        try {
            return call.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ChatmaidException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
