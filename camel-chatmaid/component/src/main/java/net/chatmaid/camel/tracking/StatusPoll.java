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
package net.chatmaid.camel.tracking;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.MessageQuery;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.Page;
import net.chatmaid.camel.model.StatusChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the account's messages, poll by poll, and says which stages they have passed. It remembers only where a sweep
 * over the list stands, not what it said: every stage is said in every sweep, and it is the caller's to know which are
 * new. Not thread-safe: one poll at a time.
 */
public final class StatusPoll {

    private static final Logger LOG = LoggerFactory.getLogger(StatusPoll.class);

    private final ChatmaidClient client;
    private final Window window;
    private ListSweep sweep;
    private int outOfTurn;

    /**
     * @param client is asked without waiting
     * @param lookback messages that were created longer ago are not looked at
     * @param onlyNew whether only stages that were reached after this object was made count
     * @param clock the local clock, for a server that does not say what time it is
     */
    public StatusPoll(ChatmaidClient client, Duration lookback, boolean onlyNew, Clock clock) {
        this.client = client.withoutWaiting();
        this.window = new Window(lookback, onlyNew, clock);
    }

    /**
     * Reads on until the sweep is through, the rate budget has no room, or {@code goOn} says no; the next poll takes it
     * up from there. Blocks for the requests it makes and for nothing else.
     *
     * @return the stages of the messages that were read, in the order in which they were reached; those of one message
     *     always in the order of its life
     * @throws ChatmaidException when a request failed before anything was read; a later failure ends the poll, and
     *     shows in the next one if it lasts
     */
    public List<StatusChange> poll(BooleanSupplier goOn) {
        Map<String, Message> seen = new LinkedHashMap<>();
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
        return stages(seen.values());
    }

    /** Reads one page, and says whether there is another to read. */
    private boolean readPage(Map<String, Message> seen) {
        int number = sweep == null ? 1 : sweep.next().orElseThrow();
        Page<Message> page = read(number);
        if (sweep == null) {
            window.open(client.serverTime());
            sweep = new ListSweep(window.horizon(), outOfTurn);
        }
        sweep.accept(number, page);
        for (Message message : page.data()) {
            if (message.id() == null) {
                LOG.warn("A message in the list has no id and can't be followed: status {}", message.status());
            } else {
                seen.put(message.id(), message);
            }
        }
        OptionalInt next = sweep.next();
        if (next.isEmpty()) {
            outOfTurn = sweep.nextOutOfTurn();
            sweep = null;
        }
        return next.isPresent();
    }

    private Page<Message> read(int number) {
        try {
            return client.messages(MessageQuery.page(number)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ChatmaidException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private List<StatusChange> stages(Collection<Message> messages) {
        return messages.stream()
                .filter(message -> window.covers(message.createdAt()))
                .flatMap(message -> TimedStage.of(message).stream())
                .filter(stage -> window.counts(stage.change().time()))
                .sorted()
                .map(TimedStage::change)
                .toList();
    }
}
