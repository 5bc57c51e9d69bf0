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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidNotFoundException;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.client.MessageListener;
import net.chatmaid.camel.client.MessageQuery;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
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
public final class MessageTracker implements MessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(MessageTracker.class);

    /** Where there are not enough requests for all, one of so many goes to the search for new messages. */
    private static final int SHARE = 5;

    /** So often a look asks for those whom its requests did not show. */
    private static final int RESTS = 2;

    /** As many requests go at once to those that a page does not show. */
    private static final int FEW = 5;

    private final ChatmaidClient client;
    private final Duration lookback;
    private final boolean all;
    private final Predicate<Message> settled;
    private final Clock clock;

    // touched by one look at a time
    private final NewMessageScan discovery = new NewMessageScan();
    private final Deque<PollRequest> asks = new ArrayDeque<>();
    private int answered;
    private int rests;
    private int chances;
    private boolean listing;
    private int nextPage = 1;
    private int spentSinceDiscovery;

    // guards itself and what follows
    private final TrackedMessages inFlight = new TrackedMessages();
    private final ListPositions places = new ListPositions();
    private Map<String, Message> news = new LinkedHashMap<>();
    private final ChangeRate changes = new ChangeRate();
    private int began;
    private int latest;

    /**
     * @param client is asked without waiting
     * @param lookback how long after its creation a message is followed
     * @param all whether messages that were sent elsewhere are followed too
     * @param settled whether a message is followed no further
     * @param clock the local clock, for a server that does not say what time it is
     */
    public MessageTracker(
            ChatmaidClient client, Duration lookback, boolean all, Predicate<Message> settled, Clock clock) {
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
            TrackedMessage known = inFlight.get(message.id());
            if (known == null && !all) {
                return;
            }
            TrackedMessage flight = known;
            if (settled.test(message)) {
                inFlight.remove(message.id());
            } else if (known == null && covers(message.createdAt())) {
                flight = inFlight.add(message.id(), second(message.createdAt()));
            }
            boolean other = flight == null || flight.sees(message.status());
            if (known != null && known.read < began) {
                changes.saw(other);
            }
            if (flight != null) {
                flight.read = second();
                flight.missed = false;
            }
            if (other) {
                news.put(message.id(), message);
            }
        }
    }

    /** How many messages are in flight. */
    public int size() {
        synchronized (inFlight) {
            return inFlight.size();
        }
    }

    /** Follows none of them any more. */
    public void forgetAll() {
        synchronized (inFlight) {
            inFlight.clear();
            news.clear();
        }
    }

    /** The messages that were read and are new or have changed, each as it was read last; each is handed out once. */
    public Collection<Message> news() {
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
    public void look(BooleanSupplier goOn) {
        answered = 0;
        try {
            discover(goOn);
            if (mayPlan()) {
                carryOn(goOn);
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

    /** Ends what was begun with the lists of statuses, then looks at what is due now. */
    private void carryOn(BooleanSupplier goOn) {
        if (!asks.isEmpty() && asks.stream().noneMatch(PollRequest.OfStatus.class::isInstance)) {
            // rows have moved since
            asks.clear();
            if (listing) {
                askForTheRest();
            }
        }
        boolean begun = false;
        while (!asks.isEmpty() || !begun) {
            if (asks.isEmpty()) {
                begin();
                begun = true;
            }
            while (!asks.isEmpty()) {
                PollRequest ask = asks.remove();
                if (isWanted(ask)) {
                    if (!goOn.getAsBoolean()) {
                        asks.addFirst(ask);
                        return;
                    }
                    carryOut(ask);
                }
                if (asks.isEmpty() && rests-- > 0) {
                    askForTheRest();
                }
            }
        }
    }

    private void begin() {
        List<PollPlanner.Due> due;
        Map<MessageStatus, Integer> crowds;
        double changing;
        synchronized (inFlight) {
            began = second();
            inFlight.forgetBefore(began - (int) Math.min(began, lookback.toSeconds()));
            due = inFlight.due(began, places);
            crowds = inFlight.crowds();
            changing = changes.next();
        }
        // outside of the lock: with many in flight it takes its time, and a send shall not wait for it
        asks.addAll(PollPlanner.plan(due, crowds, changing, nextPage));
        listing = asks.stream().anyMatch(PollRequest.OfStatus.class::isInstance);
        rests = RESTS;
        chances = 1;
    }

    /** What the lists of statuses do not show has changed, most likely; it is asked for by its place or alone. */
    private void askForTheRest() {
        List<PollPlanner.Due> rest;
        synchronized (inFlight) {
            rest = inFlight.due(began, places);
        }
        asks.addAll(PollPlanner.plan(rest, Map.of(), 1, nextPage));
    }

    /** Searches for new messages, if it is time. */
    private void discover(BooleanSupplier goOn) {
        boolean begin = all
                && !discovery.isRunning()
                && (!discovery.isEverDone() || asks.isEmpty() || spentSinceDiscovery >= (SHARE - 1) * discovery.cost());
        if (begin && goOn.getAsBoolean()) {
            Page<ListRow> first = readPage(1);
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

    /** Whether nobody has read meanwhile what it is for. */
    private boolean isWanted(PollRequest ask) {
        synchronized (inFlight) {
            return inFlight.size() > 0
                    && (ask.expected().isEmpty() || ask.expected().stream().anyMatch(this::isUnread));
        }
    }

    private boolean isUnread(String id) {
        TrackedMessage flight = inFlight.get(id);
        return flight != null && flight.read < began;
    }

    private void carryOut(PollRequest ask) {
        try {
            if (ask instanceof PollRequest.OfPage page) {
                readPage(page.number());
                nextPage = page.number() + 1;
                page.expected().forEach(this::lose);
            } else if (ask instanceof PollRequest.OfStatus list) {
                readStatus(list);
            } else if (ask instanceof PollRequest.OfMessage message) {
                readMessage(message.id());
            }
            answered++;
            spentSinceDiscovery++;
        } catch (ChatmaidRateLimitException e) {
            asks.addFirst(ask);
            throw e;
        } catch (ChatmaidException e) {
            leave(ask, e);
            throw e;
        }
    }

    /** Whoever was not on the page is not where it seemed to be. */
    private void lose(String id) {
        synchronized (inFlight) {
            if (isUnread(id)) {
                inFlight.get(id).missed = true;
                inFlight.get(id).place = TrackedMessage.NO_PLACE;
            }
        }
    }

    /**
     * Leaves what failed to the next look: it may fail for good, and the others must not wait for it. A list of a status
     * has one more chance in a look; without it, those whom it should show are asked for by their places.
     */
    private void leave(PollRequest ask, ChatmaidException failure) {
        boolean mayPass = failure instanceof ChatmaidTransportException || failure instanceof ChatmaidServerException;
        if (!(ask instanceof PollRequest.OfStatus)) {
            ask.expected().forEach(this::isRead);
        } else if (mayPass && chances-- > 0) {
            asks.addLast(ask);
        } else {
            asks.clear();
            askForTheRest();
        }
    }

    private void isRead(String id) {
        synchronized (inFlight) {
            TrackedMessage flight = inFlight.get(id);
            if (flight != null) {
                flight.read = second();
            }
        }
    }

    private void readStatus(PollRequest.OfStatus list) {
        Page<Message> page = ListPoll.join(
                client.messages(new MessageQuery(null, list.status(), list.number(), MessageQuery.MAX_LIMIT)));
        Integer last = page.pagination() == null ? null : page.pagination().totalPages();
        if (page.data().isEmpty() || last != null && last <= list.number()) {
            asks.removeIf(ask ->
                    ask instanceof PollRequest.OfStatus other && other.status().equals(list.status()));
        }
        askForTheGone(list.status(), page.data().stream().map(ListRow::of).toList());
    }

    /**
     * Whoever should stand between the rows of a page in order has left the list, most likely. They are asked for at
     * once if that takes few requests; else at the end of the look, when a page may show more of them.
     */
    private void askForTheGone(MessageStatus status, List<ListRow> rows) {
        ListOrder order = ListOrder.of(rows);
        if (order == ListOrder.NEWEST_FIRST || order == ListOrder.OLDEST_FIRST) {
            IntSummaryStatistics created = rows.stream()
                    .filter(row -> row.created() != null)
                    .mapToInt(row -> second(row.created()))
                    .summaryStatistics();
            List<PollPlanner.Due> gone;
            synchronized (inFlight) {
                gone = inFlight.gone(created.getMin(), created.getMax(), status, began, places);
            }
            List<PollRequest> forThem = PollPlanner.plan(gone, Map.of(), 1, nextPage);
            if (forThem.size() <= FEW) {
                forThem.forEach(asks::addFirst);
            }
        }
    }

    /** Reads a page of the whole list, and remembers who stands where. */
    private Page<ListRow> readPage(int number) {
        Page<Message> page = ListPoll.join(client.messages(MessageQuery.page(number)));
        answered++;
        List<ListRow> rows = page.data().stream().map(ListRow::of).toList();
        synchronized (inFlight) {
            inFlight.shift(places.accept(rows, page.pagination()));
            for (int i = 0; i < rows.size(); i++) {
                TrackedMessage flight = inFlight.get(rows.get(i).id());
                if (flight != null) {
                    flight.place = places.place((number - 1) * MessageQuery.MAX_LIMIT + i);
                }
            }
        }
        return new Page<>(rows, page.pagination());
    }

    private void readMessage(String id) {
        try {
            ListPoll.join(client.message(id));
        } catch (ChatmaidNotFoundException e) {
            // it may only not be there yet; lookback ends the question
            LOG.debug("Message {} is asked for again later: {}", id, e.getMessage());
        }
        isRead(id);
    }

    private boolean covers(Instant created) {
        return created == null || !created.isBefore(now().minus(lookback));
    }

    private Instant now() {
        return client.serverTime().orElseGet(clock::instant);
    }

    private int second(Instant created) {
        return (int) (created == null ? now() : created).getEpochSecond();
    }

    /** The second that it is now. The server's clock is known by whole seconds, and what follows from it may step back. */
    private int second() {
        latest = Math.max(latest, (int) now().getEpochSecond());
        return latest;
    }
}
