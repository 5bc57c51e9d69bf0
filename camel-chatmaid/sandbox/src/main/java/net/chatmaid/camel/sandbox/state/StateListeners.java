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
package net.chatmaid.camel.sandbox.state;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import net.chatmaid.camel.sandbox.SandboxInbound;

/** Several listeners, which are called in the order in which they were added. */
final class StateListeners implements StateListener {

    private final List<StateListener> listeners = new CopyOnWriteArrayList<>();

    void add(StateListener listener) {
        listeners.add(listener);
    }

    @Override
    public void onTimelineChanged(StoredMessage message, Instant since) {
        each(listener -> listener.onTimelineChanged(message, since));
    }

    @Override
    public void onMessageReceived(SandboxInbound message, Instant since) {
        each(listener -> listener.onMessageReceived(message, since));
    }

    @Override
    public void onMessageWritten(OutgoingMessage message) {
        each(listener -> listener.onMessageWritten(message));
    }

    @Override
    public void onMessageRemoved(String id) {
        each(listener -> listener.onMessageRemoved(id));
    }

    @Override
    public void onConnectionChanged(StoredSender sender) {
        each(listener -> listener.onConnectionChanged(sender));
    }

    @Override
    public void onReset() {
        each(StateListener::onReset);
    }

    private void each(Consumer<StateListener> call) {
        listeners.forEach(call);
    }
}
