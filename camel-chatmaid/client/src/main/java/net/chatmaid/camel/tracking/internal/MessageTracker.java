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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.MessageListener;
import net.chatmaid.camel.client.MessageQuery;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.Page;

/**
 * The state of tracking: which messages are tracked, what was fetched of them last, and which of them have changed. A {@link
 * PollRunner} makes the requests; what other users of the client send and fetch arrives as for any listener. Nothing is
 * concluded from a row's absence. Thread-safe.
 */
public final class MessageTracker implements MessageListener {

    private final Duration lookback;
    private final boolean all;
    private final Predicate<Message> isDone;
    private final TrackingClock clock;

    private final TrackedMessages messages = new TrackedMessages();
    private final ListPositions positions = new ListPositions();
    private final ChangeRate changeRate = new ChangeRate();
    private Map<String, Message> changed = new LinkedHashMap<>();
    private int pollStart;

    /** What a poll plans by: the messages that are due, the number of tracked ones by status, the share that changes. */
    record Snapshot(List<PollPlanner.DueMessage> due, Map<MessageStatus, Integer> countsByStatus, double changeRate) {}

    /**
     * @param client knows the server's time
     * @param lookback the maximum age of tracked messages
     * @param all whether messages that were sent elsewhere are tracked too
     * @param isDone whether a message is tracked no further
     * @param clock the local clock, until the server has said its time
     */
    public MessageTracker(
            ChatmaidClient client, Duration lookback, boolean all, Predicate<Message> isDone, Clock clock) {
        this.lookback = lookback;
        this.all = all;
        this.isDone = isDone;
        this.clock = new TrackingClock(client, clock);
    }

    @Override
    public synchronized void onMessageSent(Message message) {
        // the response to a send may hold little, so its status is left to the first poll
        if (messages.get(message.id()) == null) {
            messages.add(message.id(), clock.second(message.createdAt())).position = positions.append();
        }
    }

    @Override
    public synchronized void onMessageFetched(Message message) {
        TrackedMessage known = message.id() == null ? null : messages.get(message.id());
        if (message.id() == null || known == null && !all) {
            return;
        }
        TrackedMessage tracked = known;
        if (isDone.test(message)) {
            messages.remove(message.id());
        } else if (known == null && covers(message.createdAt())) {
            tracked = messages.add(message.id(), clock.second(message.createdAt()));
        }
        boolean isChanged = tracked == null || tracked.update(message.status());
        if (known != null && known.fetched < pollStart) {
            changeRate.fetched(isChanged);
        }
        if (tracked != null) {
            tracked.fetched = clock.second();
            tracked.missed = false;
        }
        if (isChanged) {
            changed.put(message.id(), message);
        }
    }

    /** The number of tracked messages. */
    public synchronized int size() {
        return messages.size();
    }

    /** Stops tracking all messages. */
    public synchronized void clear() {
        messages.clear();
        changed.clear();
    }

    /** The messages that are new or have changed, each as it was fetched last; each is returned once. */
    public synchronized Collection<Message> takeChanged() {
        Collection<Message> taken = changed.values();
        changed = new LinkedHashMap<>();
        return taken;
    }

    TrackingClock clock() {
        return clock;
    }

    /** Whether messages that were sent elsewhere are tracked too. */
    boolean tracksAll() {
        return all;
    }

    /** Messages that were created before this are not tracked. */
    Instant horizon() {
        return clock.now().minus(lookback);
    }

    /** Begins a poll. */
    synchronized Snapshot begin() {
        pollStart = clock.second();
        messages.removeBefore(pollStart - (int) Math.min(pollStart, lookback.toSeconds()));
        return new Snapshot(messages.due(pollStart, positions), messages.countsByStatus(), changeRate.next());
    }

    /** The messages that were due when the poll began and have not been fetched since. */
    synchronized List<PollPlanner.DueMessage> stillDue() {
        return messages.due(pollStart, positions);
    }

    /**
     * The messages that a page of a status's list should have shown, by their times of creation, and that have not been
     * fetched since the poll began: most likely they have left the list.
     */
    synchronized List<PollPlanner.DueMessage> missing(MessageStatus status, int createdAfter, int createdBefore) {
        return messages.unfetched(createdAfter, createdBefore, status, pollStart, positions);
    }

    /** Whether a request is still needed, as one of the messages that it is for has not been fetched since the poll began. */
    synchronized boolean needs(PollRequest request) {
        return messages.size() > 0
                && (request.expected().isEmpty() || request.expected().stream().anyMatch(this::isUnfetched));
    }

    private boolean isUnfetched(String id) {
        TrackedMessage message = messages.get(id);
        return message != null && message.fetched < pollStart;
    }

    /** Takes note of the positions that a page of the whole list shows. */
    synchronized void locate(int number, Page<ListRow> page) {
        messages.shift(positions.accept(page.data(), page.pagination()));
        for (int i = 0; i < page.data().size(); i++) {
            TrackedMessage message = messages.get(page.data().get(i).id());
            if (message != null) {
                message.position = positions.position((number - 1) * MessageQuery.MAX_LIMIT + i);
            }
        }
    }

    /** Takes note that a message was not at its position. */
    synchronized void markMissed(String id) {
        if (isUnfetched(id)) {
            messages.get(id).missed = true;
            messages.get(id).position = TrackedMessage.NO_POSITION;
        }
    }

    /** Leaves a message to the next poll that it is due in, as if it had been fetched. */
    synchronized void postpone(String id) {
        TrackedMessage message = messages.get(id);
        if (message != null) {
            message.fetched = clock.second();
        }
    }

    private boolean covers(Instant created) {
        return created == null || !created.isBefore(horizon());
    }
}
