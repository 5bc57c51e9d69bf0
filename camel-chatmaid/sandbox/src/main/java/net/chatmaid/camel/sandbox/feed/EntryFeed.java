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
package net.chatmaid.camel.sandbox.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.state.MessageTimeline;
import net.chatmaid.camel.sandbox.state.StoredMessage;

/**
 * All messages in the order of their latest changes. Each change gets the next version, so that what has changed after a
 * version is found without looking at the other messages. No event tells that a message reaches a stage: the feed keeps
 * the next stage of each message by its time. Every method is atomic.
 */
final class EntryFeed {

    private static final int MOST_ENTRIES = 1_000;

    /** After these many characters of text a page ends: one of large texts would need much memory for each client. */
    static final int MOST_TEXT = 1_000_000;

    private final Map<String, FeedEntry> byKey = new HashMap<>();
    private final NavigableMap<Long, FeedEntry> byVersion = new TreeMap<>();
    private final PriorityQueue<NextStage> upcoming = new PriorityQueue<>(Comparator.comparing(NextStage::at)
            .thenComparingLong(next -> next.message().sequence()));
    private String instance = UUID.randomUUID().toString();
    private long version;
    private long lastRemoval;

    /** Something has changed that is no message. */
    synchronized void touch() {
        version++;
    }

    /** The text may be null. */
    synchronized void put(String key, String text, Supplier<Map<String, Object>> fields) {
        FeedEntry entry = new FeedEntry(key, ++version, text == null ? 0 : text.length(), fields);
        FeedEntry earlier = byKey.put(key, entry);
        if (earlier != null) {
            byVersion.remove(earlier.version());
        }
        byVersion.put(entry.version(), entry);
    }

    synchronized void put(StoredMessage message, Instant now) {
        MessageTimeline timeline = message.timeline();
        SandboxMessage current = message.at(now);
        put(EntryData.sentKey(message.id()), current.content(), EntryData.sent(current));
        Instant next = timeline.nextAfter(now);
        if (next != null) {
            upcoming.add(new NextStage(message, timeline, next));
        }
    }

    synchronized void remove(String key) {
        FeedEntry entry = byKey.remove(key);
        if (entry != null) {
            byVersion.remove(entry.version());
            lastRemoval = ++version;
        }
    }

    /** Changes the messages that have reached a stage. */
    synchronized void reach(Instant now) {
        while (!upcoming.isEmpty() && !upcoming.peek().at().isAfter(now)) {
            NextStage reached = upcoming.poll();
            if (reached.message().timeline() == reached.timeline()
                    && byKey.containsKey(EntryData.sentKey(reached.message().id()))) {
                put(reached.message(), now);
            }
        }
    }

    /** When the next stage is reached. */
    synchronized Optional<Instant> nextStage() {
        return Optional.ofNullable(upcoming.peek()).map(NextStage::at);
    }

    synchronized boolean hasChanged(long since, String knownInstance) {
        // a larger version is of a process that runs no longer
        return since == 0 || since != version || knownInstance != null && !knownInstance.equals(instance);
    }

    synchronized FeedPage page(long since) {
        List<FeedEntry> entries = entriesAfter(since);
        boolean complete = entries.isEmpty() || entries.get(entries.size() - 1).version() == byVersion.lastKey();
        return new FeedPage(
                instance,
                complete ? version : entries.get(entries.size() - 1).version(),
                complete,
                since > 0 && lastRemoval > since,
                entries);
    }

    private List<FeedEntry> entriesAfter(long since) {
        List<FeedEntry> entries = new ArrayList<>();
        int text = 0;
        for (FeedEntry entry : byVersion.tailMap(since, false).values()) {
            if (entries.size() == MOST_ENTRIES || text >= MOST_TEXT) {
                break;
            }
            entries.add(entry);
            text += entry.length();
        }
        return entries;
    }

    /** Forgets everything. Versions go on, so that no client takes an old one for a new one. */
    synchronized void clear() {
        byKey.clear();
        byVersion.clear();
        upcoming.clear();
        instance = UUID.randomUUID().toString();
        version++;
    }

    private record NextStage(StoredMessage message, MessageTimeline timeline, Instant at) {}
}
