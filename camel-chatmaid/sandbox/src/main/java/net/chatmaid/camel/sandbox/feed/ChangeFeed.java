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

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.state.ChangeCounter;
import net.chatmaid.camel.sandbox.state.Environment;
import net.chatmaid.camel.sandbox.state.OutgoingMessage;
import net.chatmaid.camel.sandbox.state.SandboxState;
import net.chatmaid.camel.sandbox.state.StateListener;
import net.chatmaid.camel.sandbox.state.StoredMessage;
import net.chatmaid.camel.sandbox.state.StoredSender;

/**
 * Follows the changes of the account from the first request for them on. Before that it costs nothing. Thread-safe.
 */
public final class ChangeFeed implements StateListener {

    private final SandboxState state;
    private final SandboxClock clock;
    private final EntryFeed entries = new EntryFeed();
    private final WaitingClients waiting = new WaitingClients(this::reachStages);
    private volatile boolean started;

    public ChangeFeed(SandboxState state) {
        this.state = state;
        this.clock = state.clock();
        state.addListener(this);
        follow(state.senders().changes());
    }

    /** Takes changes of these lists for changes too. */
    public void follow(ChangeCounter... lists) {
        Arrays.stream(lists).forEach(list -> list.listen(this::changed));
    }

    public boolean hasChanged(long since, String instance) {
        start();
        entries.reach(clock.now());
        return entries.hasChanged(since, instance);
    }

    public FeedPage page(long since) {
        start();
        entries.reach(clock.now());
        return entries.page(since);
    }

    /** Calls back once, on another thread: when something has changed after the version, or when the time is over. */
    public void await(long since, String instance, long waitMillis, Runnable callback) {
        waiting.add(waitMillis, () -> entries.hasChanged(since, instance), callback);
        planWake();
    }

    /** To be called when a manual clock was advanced. */
    public void onTimeAdvanced() {
        waiting.wake();
    }

    /** To be called after everything was cleared. */
    public void onCleared() {
        synchronized (this) {
            started = false;
            entries.clear();
        }
        waiting.wake();
    }

    public void close() {
        waiting.close();
    }

    private synchronized void start() {
        if (!started) {
            started = true;
            Instant now = clock.now();
            for (Environment environment : Environment.values()) {
                state.messages(environment).all().forEach(message -> entries.put(message, now));
            }
            state.inbound().all().forEach(this::put);
            state.outgoing().all().forEach(this::put);
            entries.touch();
        }
    }

    private void reachStages() {
        entries.reach(clock.now());
        planWake();
    }

    /**
     * With the system clock no event reports that the next stage is reached. One at a time, so that an earlier plan does not
     * replace a later one.
     */
    private synchronized void planWake() {
        Instant next = entries.nextStage().orElse(null);
        if (next == null || clock.isManual() || waiting.isEmpty()) {
            return;
        }
        waiting.wakeAfter(Math.max(0, Duration.between(clock.now(), next).toMillis()));
    }

    private void changed() {
        if (started) {
            entries.touch();
            waiting.wake();
        }
    }

    private void put(SandboxInbound message) {
        entries.put(EntryData.receivedKey(message.id()), message.content(), EntryData.received(message));
    }

    private void put(OutgoingMessage message) {
        entries.put(EntryData.outgoingKey(message), message.content(), EntryData.outgoing(message));
    }

    @Override
    public void onTimelineChanged(StoredMessage message, Instant since) {
        change(() -> entries.put(message, clock.now()));
    }

    @Override
    public void onMessageReceived(SandboxInbound message, Instant since) {
        change(() -> put(message));
    }

    @Override
    public void onMessageWritten(OutgoingMessage message) {
        change(() -> put(message));
    }

    @Override
    public void onMessageRemoved(String id) {
        change(() -> entries.remove(EntryData.sentKey(id)));
    }

    /** The list of senders has told it. */
    @Override
    public void onConnectionChanged(StoredSender sender) {}

    /** Everything is still there: {@link #onCleared()} follows. */
    @Override
    public void onReset() {}

    private void change(Runnable change) {
        if (started) {
            // a start that reads the account now must not put an earlier copy over this change
            synchronized (this) {
                change.run();
            }
            waiting.wake();
        }
    }
}
