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
 * The tracked messages, their last fetched statuses, and the messages that have changed. A {@link PollRunner} makes the
 * requests. Messages that others send and fetch by the same client arrive by the listener's methods. A missing row has
 * no effect. Thread-safe.
 */
public final class MessageTracker implements MessageListener {

    private final Duration lookback;
    private final boolean all;
    private final Predicate<Message> isDone;
    private final TrackingClock clock;

    /** Sends and look-ups must not wait for the plan of a poll, which takes long if there are many messages. */
    private final UpdateLock lock = new UpdateLock();

    private final TrackedMessages messages = new TrackedMessages();
    private final ListPositions positions = new ListPositions();
    private final DueMessages dueMessages = new DueMessages(messages, positions);
    private final ChangeRate changeRate = new ChangeRate();
    private Map<String, Message> changed = new LinkedHashMap<>();
    private int pollStart;

    /**
     * The input of a plan: the messages that are due, the number of tracked messages by status, and the share that
     * changes.
     */
    record Snapshot(List<DueMessage> due, Map<MessageStatus, Integer> countsByStatus, double changeRate) {}

    /**
     * @param client provides the server's time
     * @param lookback the maximum age of tracked messages
     * @param all whether messages that were sent elsewhere are tracked too
     * @param isDone whether the tracking of a message ends
     * @param clock the local clock, which is used until the server's time is known
     */
    public MessageTracker(
            ChatmaidClient client, Duration lookback, boolean all, Predicate<Message> isDone, Clock clock) {
        this.lookback = lookback;
        this.all = all;
        this.isDone = isDone;
        this.clock = new TrackingClock(client, clock);
    }

    @Override
    public void onMessageSent(Message message) {
        String id = message.id();
        Instant created = message.createdAt();
        lock.update(() -> sent(id, created));
    }

    private void sent(String id, Instant created) {
        // the response to a send may have few fields, so the first poll fetches the status
        if (messages.find(id) == TrackedMessages.NONE) {
            messages.setPosition(messages.add(id, clock.second(created)), positions.append());
        }
    }

    @Override
    public void onMessageFetched(Message message) {
        lock.update(() -> fetched(message));
    }

    private void fetched(Message message) {
        int row = message.id() == null ? TrackedMessages.NONE : messages.find(message.id());
        boolean isTracked = row != TrackedMessages.NONE;
        if (message.id() == null || !isTracked && !all) {
            return;
        }
        boolean done = isDone.test(message);
        if (!isTracked && !done && isWithinLookback(message.createdAt())) {
            row = messages.add(message.id(), clock.second(message.createdAt()));
        }
        boolean isChanged = row == TrackedMessages.NONE || messages.update(row, message.status());
        if (isTracked && messages.fetched(row) < pollStart) {
            changeRate.fetched(isChanged);
        }
        if (row != TrackedMessages.NONE && done) {
            messages.remove(row);
        } else if (row != TrackedMessages.NONE) {
            messages.setFetched(row, clock.second());
            messages.setMissed(row, false);
        }
        if (isChanged) {
            changed.put(message.id(), message);
        }
    }

    /** The number of tracked messages. */
    public int size() {
        return lock.locked(messages::size);
    }

    /**
     * The number of tracked messages by status, without those that are 0. Those whose status was not fetched yet, and those
     * whose status this version does not know, are under {@code unknown}.
     */
    public Map<String, Integer> countsByStatus() {
        return lock.locked(() -> {
            Map<String, Integer> counts = new LinkedHashMap<>();
            dueMessages.countsByStatus().forEach((status, count) -> counts.put(status.value(), count));
            int other = messages.size()
                    - counts.values().stream().mapToInt(Integer::intValue).sum();
            if (other > 0) {
                counts.put("unknown", other);
            }
            return counts;
        });
    }

    /** Stops tracking all messages. Never waits for another thread, so the caller may hold a lock. */
    public void clear() {
        lock.update(() -> {
            messages.clear();
            changed.clear();
        });
    }

    /**
     * The messages that are new or have changed, each as it was last fetched. A second call does not return them again.
     */
    public Collection<Message> takeChanged() {
        return lock.locked(() -> {
            Collection<Message> taken = changed.values();
            changed = new LinkedHashMap<>();
            return taken;
        });
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
    Snapshot begin() {
        return lock.locked(() -> {
            pollStart = clock.second();
            messages.removeBefore(pollStart - (int) Math.min(pollStart, lookback.toSeconds()));
            return new Snapshot(dueMessages.at(pollStart), dueMessages.countsByStatus(), changeRate.next());
        });
    }

    /** The messages that were due when the poll began and have not been fetched since. */
    List<DueMessage> stillDue() {
        return lock.locked(() -> dueMessages.at(pollStart));
    }

    /**
     * The messages that a page of a status's list should have shown, by their times of creation, and that were not
     * fetched since the poll began. They have most likely left the list.
     */
    List<DueMessage> missing(MessageStatus status, int createdAfter, int createdBefore) {
        return lock.locked(() -> dueMessages.unfetched(createdAfter, createdBefore, status, pollStart));
    }

    /** Whether a request is still needed: one of its messages was not fetched since the poll began. */
    boolean needs(PollRequest request) {
        return lock.locked(() -> messages.size() > 0
                && (request.expected().isEmpty() || request.expected().stream().anyMatch(this::isUnfetched)));
    }

    private boolean isUnfetched(String id) {
        int row = messages.find(id);
        return row != TrackedMessages.NONE && messages.fetched(row) < pollStart;
    }

    /** Records the positions of the messages on a page of the whole list. */
    void locate(int number, Page<ListRow> page) {
        lock.locked(() -> setPositions(number, page));
    }

    private void setPositions(int number, Page<ListRow> page) {
        messages.shift(positions.accept(page.data(), page.pagination()));
        for (int i = 0; i < page.data().size(); i++) {
            int row = messages.find(page.data().get(i).id());
            if (row != TrackedMessages.NONE) {
                messages.setPosition(row, positions.position((number - 1) * MessageQuery.MAX_LIMIT + i));
            }
        }
    }

    /** Records that a message was not at its position. */
    void markMissed(String id) {
        lock.locked(() -> {
            if (isUnfetched(id)) {
                messages.setMissed(messages.find(id), true);
            }
        });
    }

    /** Postpones a message until it is due again, as if it had been fetched. */
    void postpone(String id) {
        lock.locked(() -> {
            int row = messages.find(id);
            if (row != TrackedMessages.NONE) {
                messages.setFetched(row, clock.second());
            }
        });
    }

    private boolean isWithinLookback(Instant created) {
        return created == null || !created.isBefore(horizon());
    }
}
