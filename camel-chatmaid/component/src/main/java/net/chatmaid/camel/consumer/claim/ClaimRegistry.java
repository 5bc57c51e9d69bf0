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
package net.chatmaid.camel.consumer.claim;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The claims of this node, and what is done with each at this moment. Thread-safe. */
final class ClaimRegistry {

    private enum State {
        CLAIMING,
        HELD,
        LOST,
        RELEASING
    }

    private final Map<String, State> states = new ConcurrentHashMap<>();

    /** Returns whether the caller may ask the store for the key: one thread of this node at a time. */
    boolean begin(String key) {
        return states.putIfAbsent(key, State.CLAIMING) == null;
    }

    void hold(String key) {
        states.put(key, State.HELD);
    }

    void lose(String key) {
        states.replace(key, State.HELD, State.LOST);
    }

    /** From here on the claim is not renewed, and nobody in this node gets it before {@link #forget}. */
    void releasing(String key) {
        states.put(key, State.RELEASING);
    }

    void forget(String key) {
        states.remove(key);
    }

    boolean isHeld(String key) {
        return states.get(key) == State.HELD;
    }

    /** In order, so that two nodes that renew the same rows never wait for each other. */
    List<String> all() {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue() == State.HELD)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
