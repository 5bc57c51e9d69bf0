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
 * Polls for the stages that the messages of the account have passed. Each poll returns a stage until it is routed. Not
 * thread-safe: one poll at a time.
 */
public final class StatusPoll implements AutoCloseable {

    /** The maximum number of stages that wait to be routed. Above it, no request is made. */
    private static final int MAX_WAITING = 50_000;

    private final MessageTracker tracker;
    private final PollRunner runner;
    private final ChatmaidClient client;
    private final Lookback window;
    private final Map<String, TimedStage> waiting = new LinkedHashMap<>();

    /**
     * Creates a poll. Makes no request.
     *
     * @param client makes one attempt for each request
     * @param settings the messages to track
     * @param onlyNew whether only stages that were reached after this object was created are returned
     * @param clock the local clock, which is used until the server's time is known
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
     * Makes the requests that are due until there is no permit, or {@code mayContinue} returns {@code false}. The next
     * poll makes the rest. Blocks only for its requests.
     *
     * @param mayContinue is called before each request; {@code false} ends the poll
     * @return the stages that were passed and not yet {@link #routed}, by their times; those of one message always in
     *     order
     * @throws ChatmaidException if a request fails before any other has succeeded. A later failure ends the poll; the
     *     next poll throws it if it persists
     */
    public List<StatusChange> poll(BooleanSupplier mayContinue) {
        if (waiting.size() < MAX_WAITING) {
            runner.poll(mayContinue);
        }
        window.beginScan(client.serverTime());
        for (Message message : tracker.takeChanged()) {
            if (window.isWithinLookback(message.createdAt())) {
                TimedStage.of(message).stream()
                        .filter(stage -> window.isNewEnough(stage.change().time()))
                        .forEach(stage -> waiting.putIfAbsent(Stages.key(stage.change()), stage));
            }
        }
        return waiting.values().stream().sorted().map(TimedStage::change).toList();
    }

    /**
     * Removes a stage that was routed, so that it is not returned again.
     *
     * @param key the key of the stage
     */
    public void routed(String key) {
        waiting.remove(key);
    }

    /** {@return the number of tracked messages. Thread-safe} */
    public int tracked() {
        return tracker.size();
    }

    /**
     * Returns the number of tracked messages by status. Thread-safe.
     *
     * @return the numbers by the status as the API writes it, without those that are 0; under {@code unknown}, the messages
     *     whose status was not fetched yet, and those whose status this version does not know
     */
    public Map<String, Integer> trackedByStatus() {
        return tracker.countsByStatus();
    }

    /** Stops tracking. */
    @Override
    public void close() {
        client.removeMessageListener(tracker);
    }
}
