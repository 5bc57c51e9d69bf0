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
import java.util.function.Predicate;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.tracking.internal.LookbackWindow;
import net.chatmaid.camel.tracking.internal.MessageTracker;
import net.chatmaid.camel.tracking.internal.TimedStage;

/**
 * Looks at the account's messages, poll by poll, and says which stages they have passed. A stage is said again until it is
 * known to be routed. Not thread-safe: one poll at a time.
 */
public final class StatusPoll implements AutoCloseable {

    /** With so many stages waiting for their route, no more are looked for. */
    private static final int MOST_WAITING = 50_000;

    private final MessageTracker lookout;
    private final ChatmaidClient client;
    private final LookbackWindow window;
    private final Map<String, TimedStage> waiting = new LinkedHashMap<>();

    /**
     * @param client is asked without waiting
     * @param settings which messages are followed, and how far
     * @param onlyNew whether only stages that were reached after this object was made count
     * @param clock the local clock, for a server that does not say what time it is
     */
    public StatusPoll(ChatmaidClient client, TrackingOptions settings, boolean onlyNew, Clock clock) {
        this.client = client;
        this.window = new LookbackWindow(settings.lookback(), onlyNew, clock);
        this.lookout = new MessageTracker(
                client,
                settings.lookback(),
                settings.track() == Track.all,
                message -> settings.until().isReachedBy(message.status()),
                clock);
        client.addMessageListener(lookout);
    }

    /**
     * Looks at what is due until the rate budget has no room, or {@code goOn} says no; the next poll takes up the rest.
     * Blocks for the requests it makes and for nothing else.
     *
     * @param isRouted whether a key is known to be routed, so that it need not be said again
     * @return the stages that were passed and are not routed, in the order in which they were reached; those of one
     *     message always in the order of its life
     * @throws ChatmaidException when a request failed before any was answered; a later failure ends the poll, and shows
     *     in the next one if it lasts
     */
    public List<StatusChange> poll(BooleanSupplier goOn, Predicate<String> isRouted) {
        waiting.keySet().removeIf(isRouted);
        if (waiting.size() < MOST_WAITING) {
            lookout.look(goOn);
        }
        window.open(client.serverTime());
        for (Message message : lookout.news()) {
            if (window.covers(message.createdAt())) {
                TimedStage.of(message).stream()
                        .filter(stage -> window.counts(stage.change().time()))
                        .forEach(stage -> add(stage, isRouted));
            }
        }
        return waiting.values().stream().sorted().map(TimedStage::change).toList();
    }

    private void add(TimedStage stage, Predicate<String> isRouted) {
        String key = Stages.key(stage.change());
        if (!waiting.containsKey(key) && !isRouted.test(key)) {
            waiting.put(key, stage);
        }
    }

    /** How many messages are in flight. Thread-safe. */
    public int inFlight() {
        return lookout.size();
    }

    /** Follows no longer. */
    @Override
    public void close() {
        client.removeMessageListener(lookout);
    }
}
