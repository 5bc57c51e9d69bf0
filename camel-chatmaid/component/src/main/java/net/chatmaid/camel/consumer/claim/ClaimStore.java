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

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Where several nodes hold their claims: a database, or a map that a cluster shares. Each claim belongs to an owner
 * until its lease ends, by the clock of the store.
 *
 * <p>An implementation must be thread-safe. Its methods may block until the store has responded. A method that throws
 * leaves the claim as unknown: it ends with its lease at the latest.
 */
public interface ClaimStore {

    /**
     * Claims a key, in one atomic step: of several owners that call at the same instant, one gets it.
     *
     * @param key what is to be routed: 1 to 200 printable characters of ASCII, whose case matters
     * @param owner the node that claims it
     * @param lease how long the claim lasts unless it is renewed
     * @return whether the claim is the owner's now. {@code false} when it is another owner's and its lease has not
     *     ended. A claim that is this owner's already is given to it again
     * @throws Exception if the store fails
     */
    boolean claim(String key, String owner, Duration lease) throws Exception;

    /**
     * Lets a claim last for another lease from now, if it is still the owner's.
     *
     * @return whether it is
     * @throws Exception if the store fails
     */
    boolean renew(String key, String owner, Duration lease) throws Exception;

    /**
     * Renews many claims; by default one after the other.
     *
     * @return those that are not the owner's any more
     * @throws Exception if the store fails
     */
    default Set<String> renewAll(Collection<String> keys, String owner, Duration lease) throws Exception {
        Set<String> lost = new HashSet<>();
        for (String key : keys) {
            if (!renew(key, owner, lease)) {
                lost.add(key);
            }
        }
        return lost;
    }

    /**
     * Ends a claim, if it is the owner's. That of another owner stays.
     *
     * @return whether it was the owner's
     * @throws Exception if the store fails
     */
    boolean release(String key, String owner) throws Exception;

    /**
     * Returns whether a key is claimed, by any owner, and the lease has not ended.
     *
     * @throws Exception if the store fails
     */
    boolean isClaimed(String key) throws Exception;

    /**
     * Removes claims that ended long ago, in a store that does not do so by itself. Called every ten leases. By
     * default, does nothing.
     *
     * @param lease the lease of this node's claims
     * @throws Exception if the store fails
     */
    default void purge(Duration lease) throws Exception {}
}
