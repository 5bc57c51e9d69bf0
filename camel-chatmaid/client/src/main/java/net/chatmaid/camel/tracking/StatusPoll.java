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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.tracking.internal.Lookback;
import net.chatmaid.camel.tracking.internal.MessageTracker;
import net.chatmaid.camel.tracking.internal.PollRunner;
import net.chatmaid.camel.tracking.internal.TimedStage;

/**
 * Polls for the stages that the account's messages have passed. A stage is returned by each poll until it is routed. Not
 * thread-safe: one poll at a time.
 */
public final class StatusPoll implements AutoCloseable {

    /** With so many stages waiting to be routed, no request is made. */
    private static final int MOST_WAITING = 50_000;

    private final MessageTracker tracker;
    private final PollRunner runner;
    private final ChatmaidClient client;
    private final Lookback window;
    private final Map<String, TimedStage> waiting = new LinkedHashMap<>();

    /**
     * @param client makes one attempt for each request
     * @param settings which messages are tracked, and how far
     * @param onlyNew whether only stages that were reached after this object was made count
     * @param clock the local clock, for a server that does not say what time it is
     */
    public StatusPoll(ChatmaidClient client, TrackingOptions settings, boolean onlyNew, Clock clock) {
        this.client = client;
        this.window = new Lookback(settings.lookback(), onlyNew, clock);
        this.tracker = new MessageTracker(
                client,
                settings.lookback(),
                settings.track() == Track.all,
                message -> settings.until().isReachedBy(message.status()),
                clock);
        this.runner = new PollRunner(client, tracker, tracker);
        client.addMessageListener(tracker);
    }

    /**
     * Makes the requests that are due until the rate budget has no permit, or {@code mayGoOn} returns false; the next poll
     * makes the rest. Blocks for its requests and for nothing else.
     *
     * @return the stages that were passed and not yet {@link #routed}, in the order in which they were reached; those of one
     *     message always in the order of its life
     * @throws ChatmaidException if a request failed before any other succeeded; a later failure ends the poll, and is
     *     thrown by the next one if it lasts
     */
    public List<StatusChange> poll(BooleanSupplier mayGoOn) {
        if (waiting.size() < MOST_WAITING) {
            runner.poll(mayGoOn);
        }
        window.open(client.serverTime());
        for (Message message : tracker.takeChanged()) {
            if (window.covers(message.createdAt())) {
                TimedStage.of(message).stream()
                        .filter(stage -> window.counts(stage.change().time()))
                        .forEach(stage -> waiting.putIfAbsent(Stages.key(stage.change()), stage));
            }
        }
        return waiting.values().stream().sorted().map(TimedStage::change).toList();
    }

    /** Takes note that the stage with this key was routed: it is not returned again. */
    public void routed(String key) {
        waiting.remove(key);
    }

    /** The number of tracked messages. Thread-safe. */
    public int tracked() {
        return tracker.size();
    }

    /** Stops tracking. */
    @Override
    public void close() {
        client.removeMessageListener(tracker);
    }
}
