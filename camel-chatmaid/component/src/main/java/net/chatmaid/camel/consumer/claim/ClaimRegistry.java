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

import java.util.Comparator;
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

    /** A claim in one state. Equal to no other object, as the same key can be claimed again. */
    static final class Claim {

        private final String key;
        private final State state;

        private Claim(String key, State state) {
            this.key = key;
            this.state = state;
        }

        String key() {
            return key;
        }
    }

    private final Map<String, Claim> claims = new ConcurrentHashMap<>();

    /**
     * Returns whether the caller may access the store for the key. Only one thread of this node may do so at a time.
     */
    boolean begin(String key) {
        return claims.putIfAbsent(key, new Claim(key, State.CLAIMING)) == null;
    }

    void claimed(String key) {
        put(key, State.CLAIMED);
    }

    /**
     * Ends the renewal of a claim that the store does not have any more. Returns {@code false} and changes nothing if the
     * claim was released meanwhile, as the key may have been claimed again.
     */
    boolean lost(Claim claim) {
        return claims.replace(claim.key, claim, new Claim(claim.key, State.LOST));
    }

    /** Ends the renewal of a claim. This node can't claim the key again before {@link #forget}. */
    void releasing(String key) {
        put(key, State.RELEASING);
    }

    void forget(String key) {
        claims.remove(key);
    }

    boolean isClaimed(String key) {
        Claim claim = claims.get(key);
        return claim != null && claim.state == State.CLAIMED;
    }

    /** In the order of the keys, so that two nodes that renew the same rows do not wait for each other. */
    List<Claim> all() {
        return claims.values().stream()
                .filter(claim -> claim.state == State.CLAIMED)
                .sorted(Comparator.comparing(Claim::key))
                .toList();
    }

    private void put(String key, State state) {
        claims.put(key, new Claim(key, state));
    }
}
