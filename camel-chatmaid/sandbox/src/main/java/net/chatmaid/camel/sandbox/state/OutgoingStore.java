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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest messages that persons wrote on the phones of senders. Every method is atomic. */
public final class OutgoingStore {

    static final int BOUND = 10_000;

    private final Deque<OutgoingMessage> messages = new ArrayDeque<>();

    synchronized void add(OutgoingMessage message) {
        if (messages.size() == BOUND) {
            messages.removeFirst();
        }
        messages.addLast(message);
    }

    public synchronized List<OutgoingMessage> all() {
        return List.copyOf(messages);
    }

    synchronized void clear() {
        messages.clear();
    }
}
