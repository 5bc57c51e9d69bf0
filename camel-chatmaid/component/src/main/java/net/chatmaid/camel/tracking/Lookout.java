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
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidNotFoundException;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.MessageListener;
import net.chatmaid.camel.client.MessageQuery;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the messages in flight by as few requests as it takes. As a listener of its client it learns of what this
 * process sends and of whatever anybody reads, its own reads among them, so what one looks at the others need not.
 * Nothing is concluded from a row's absence: what it hands out was read.
 *
 * <p>One look at a time; what the client tells may come from any thread meanwhile.
 */
final class Lookout implements MessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    /** Where there are not enough requests for all, one of so many goes to the search for new messages. */
    private static final int SHARE = 5;

    private final ChatmaidClient client;
    private final Duration lookback;
    private final boolean all;
    private final Predicate<Message> settled;
    private final Clock clock;

    // touched by one look at a time
    private final Discovery discovery = new Discovery();
    private final Set<String> shown = new HashSet<>();
    private boolean finished = true;
    private int answered;
    private int spentSinceDiscovery;

    // guards itself and what follows
    private final InFlight inFlight = new InFlight();
    private final ListPlaces places = new ListPlaces();
    private Map<String, Message> news = new LinkedHashMap<>();
    private double changing = 1;

    /**
     * @param client is asked without waiting
     * @param lookback how long after its creation a message is followed
     * @param all whether messages that were sent elsewhere are followed too
     * @param settled whether a message is followed no further
     * @param clock the local clock, for a server that does not say what time it is
     */
    Lookout(ChatmaidClient client, Duration lookback, boolean all, Predicate<Message> settled, Clock clock) {
        this.client = client.withoutWaiting();
        this.lookback = lookback;
        this.all = all;
        this.settled = settled;
        this.clock = clock;
    }

    @Override
    public void sent(Message message) {
        synchronized (inFlight) {
            // an answer to a send may hold little, so what it says is left to the first look
            if (inFlight.get(message.id()) == null) {
                inFlight.add(message.id(), second(message.createdAt())).place = places.next();
            }
        }
    }

    @Override
    public void read(Message message) {
        if (message.id() == null) {
            return;
        }
        synchronized (inFlight) {
            Flight known = inFlight.get(message.id());
            if (known == null && !all) {
                return;
            }
            Flight flight = known;
            if (settled.test(message)) {
                inFlight.remove(message.id());
            } else if (known == null && covers(message.createdAt())) {
                flight = inFlight.add(message.id(), second(message.createdAt()));
            }
            boolean changed = flight == null || flight.sees(message.status());
            if (flight != null) {
                flight.read = second(now());
                flight.missed = false;
            }
            if (known != null) {
                changing += ((changed ? 1 : 0) - changing) / 50;
            }
            if (changed) {
                news.put(message.id(), message);
            }
        }
    }

    /** How many messages are in flight. */
    int size() {
        synchronized (inFlight) {
            return inFlight.size();
        }
    }

    /** Follows none of them any more. */
    void forgetAll() {
        synchronized (inFlight) {
            inFlight.clear();
            news.clear();
        }
    }

    /** The messages that were read and are new or have changed, each as it was read last; each is handed out once. */
    Collection<Message> news() {
        synchronized (inFlight) {
            Collection<Message> handedOut = news.values();
            news = new LinkedHashMap<>();
            return handedOut;
        }
    }

    /**
     * Looks at what is due, as far as the budget allows and {@code goOn} says yes; the next look takes up the rest.
     * Blocks for its requests.
     *
     * @throws ChatmaidException when a request failed before any was answered; a later failure ends the look, and shows
     *     in the next one if it lasts
     */
    void look(BooleanSupplier goOn) {
        answered = 0;
        try {
            discover(goOn);
            // what a list did not show is asked for at once: it has changed, most likely
            for (boolean onlyMissed : List.of(false, true)) {
                List<Ask> asks = mayPlan() ? plan(onlyMissed) : List.of();
                finished = asks.isEmpty();
                for (Ask ask : asks) {
                    if (!goOn.getAsBoolean()) {
                        return;
                    }
                    carryOut(ask);
                    spentSinceDiscovery++;
                }
                finished = true;
            }
        } catch (ChatmaidRateLimitException e) {
            LOG.debug("The look goes on with the next poll: {}", e.getMessage());
        } catch (ChatmaidException e) {
            if (answered == 0) {
                throw e;
            }
            LOG.warn("The look stopped and goes on with the next poll: {}", e.getMessage());
        }
    }

    /** Searches for new messages, if it is time. */
    private void discover(BooleanSupplier goOn) {
        boolean begin = all
                && !discovery.isRunning()
                && (!discovery.isEverDone() || finished || spentSinceDiscovery >= (SHARE - 1) * discovery.cost());
        if (begin && goOn.getAsBoolean()) {
            Page<Row> first = readPage(1);
            spentSinceDiscovery = 0;
            discovery.begin(now().minus(lookback));
            discovery.accept(1, first);
        }
        while (discovery.isRunning() && goOn.getAsBoolean()) {
            int number = discovery.next();
            discovery.accept(number, readPage(number));
        }
    }

    private boolean mayPlan() {
        return !all || discovery.isEverDone() && !discovery.isRunning();
    }

    private List<Ask> plan(boolean onlyMissed) {
        synchronized (inFlight) {
            int now = second(now());
            inFlight.forgetBefore(now - (int) Math.min(now, lookback.toSeconds()));
            shown.clear();
            return SweepPlanner.plan(inFlight.due(now, places, onlyMissed), inFlight.crowds(), changing);
        }
    }

    private void carryOut(Ask ask) {
        if (ask instanceof Ask.OfPage page) {
            shown.clear();
            readPage(page.number());
        } else if (ask instanceof Ask.OfStatus list) {
            show(ListPoll.join(
                    client.messages(new MessageQuery(null, list.status(), list.number(), MessageQuery.MAX_LIMIT))));
        } else if (ask instanceof Ask.OfMessage message) {
            readMessage(message.id());
        }
        answered++;
        synchronized (inFlight) {
            for (String id : ask.expected()) {
                Flight flight = shown.contains(id) ? null : inFlight.get(id);
                if (flight != null) {
                    flight.missed = true;
                    flight.place = ask instanceof Ask.OfPage ? Flight.NO_PLACE : flight.place;
                }
            }
        }
    }

    /** Reads a page of the whole list, and remembers who stands where. */
    private Page<Row> readPage(int number) {
        Page<Message> page = ListPoll.join(client.messages(MessageQuery.page(number)));
        answered++;
        show(page);
        List<Row> rows = page.data().stream().map(Row::of).toList();
        synchronized (inFlight) {
            inFlight.shift(places.accept(rows, page.pagination()));
            for (int i = 0; i < rows.size(); i++) {
                Flight flight = inFlight.get(rows.get(i).id());
                if (flight != null) {
                    flight.place = places.place((number - 1) * MessageQuery.MAX_LIMIT + i);
                }
            }
        }
        return new Page<>(rows, page.pagination());
    }

    private void show(Page<Message> page) {
        page.data().forEach(message -> shown.add(message.id()));
    }

    private void readMessage(String id) {
        try {
            ListPoll.join(client.message(id));
        } catch (ChatmaidNotFoundException e) {
            // it may only not be there yet; the curve makes the question rare, and lookback ends it
            LOG.debug("Message {} is asked for again later: {}", id, e.getMessage());
            synchronized (inFlight) {
                Flight flight = inFlight.get(id);
                if (flight != null) {
                    flight.read = second(now());
                }
            }
        }
    }

    private boolean covers(Instant created) {
        return created == null || !created.isBefore(now().minus(lookback));
    }

    private Instant now() {
        return client.serverTime().orElseGet(clock::instant);
    }

    private int second(Instant time) {
        return (int) (time == null ? now() : time).getEpochSecond();
    }
}
