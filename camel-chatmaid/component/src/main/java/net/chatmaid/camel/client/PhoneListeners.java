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

import java.util.List;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import net.chatmaid.camel.model.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to hear what is read about phones. One that throws breaks neither the call nor the others. */
final class PhoneListeners implements PhoneListener {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneListeners.class);

    private final CopyOnWriteArraySet<PhoneListener> listeners = new CopyOnWriteArraySet<>();

    void add(PhoneListener listener) {
        listeners.add(listener);
    }

    void remove(PhoneListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void listed(List<PhoneNumber> phones) {
        tell(listener -> listener.listed(phones));
    }

    @Override
    public void lookedUp(PhoneNumber phone) {
        tell(listener -> listener.lookedUp(phone));
    }

    private void tell(Consumer<PhoneListener> news) {
        for (PhoneListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("A listener for phones failed; it is told again when a phone is read again", e);
            }
        }
    }
}
