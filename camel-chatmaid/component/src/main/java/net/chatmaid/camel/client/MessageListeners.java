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
package net.chatmaid.camel.client;

import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import net.chatmaid.camel.model.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to hear of messages. One that throws breaks no call and hinders no other. Thread-safe. */
final class MessageListeners implements MessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(MessageListeners.class);

    private final CopyOnWriteArraySet<MessageListener> listeners = new CopyOnWriteArraySet<>();

    void add(MessageListener listener) {
        listeners.add(listener);
    }

    void remove(MessageListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void sent(Message message) {
        tell(listener -> listener.sent(message));
    }

    @Override
    public void read(Message message) {
        tell(listener -> listener.read(message));
    }

    private void tell(Consumer<MessageListener> news) {
        for (MessageListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("A listener for messages failed; the call that it heard of is not affected", e);
            }
        }
    }
}
