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

/** The claims of this node and their states. Thread-safe. */
final class ClaimRegistry {

    private enum State {
        CLAIMING,
        CLAIMED,
        LOST,
        RELEASING
    }

    private final Map<String, State> states = new ConcurrentHashMap<>();

    /**
     * Returns whether the caller may access the store for the key. Only one thread of this node may do so at a time.
     */
    boolean begin(String key) {
        return states.putIfAbsent(key, State.CLAIMING) == null;
    }

    void claimed(String key) {
        states.put(key, State.CLAIMED);
    }

    void lost(String key) {
        states.replace(key, State.CLAIMED, State.LOST);
    }

    /** Ends the renewal of a claim. This node can't claim the key again before {@link #forget}. */
    void releasing(String key) {
        states.put(key, State.RELEASING);
    }

    void forget(String key) {
        states.remove(key);
    }

    boolean isClaimed(String key) {
        return states.get(key) == State.CLAIMED;
    }

    /** In order, so that two nodes that renew the same rows do not wait for each other. */
    List<String> all() {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue() == State.CLAIMED)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
