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
 * A store of claims that several nodes share: a database, or a map of a cluster. Each claim belongs to an owner until
 * its lease ends, by the clock of the store.
 *
 * <p>An implementation must be thread-safe. Its methods may block until the store has responded. If a method throws an
 * exception, the state of the claim is unknown: it ends with its lease at the latest.
 */
public interface ClaimStore {

    /**
     * Claims a key in one atomic step: if several owners call this at the same time, one of them gets the claim.
     *
     * @param key the key of the change: 1 to 200 printable ASCII characters, case-sensitive
     * @param owner the node that claims it
     * @param lease the time after which the claim ends unless it is renewed
     * @return whether the owner has the claim, including one that it had before; {@code false} if another owner has it
     *     and its lease has not ended
     * @throws Exception if the store fails
     */
    boolean claim(String key, String owner, Duration lease) throws Exception;

    /**
     * Renews a claim for another lease from now, if the owner still has it.
     *
     * @param key the key
     * @param owner the owner
     * @param lease the lease
     * @return whether the owner has it
     * @throws Exception if the store fails
     */
    boolean renew(String key, String owner, Duration lease) throws Exception;

    /**
     * Renews several claims; by default one by one.
     *
     * @param keys the keys
     * @param owner the owner
     * @param lease the lease
     * @return the keys whose claims the owner no longer has
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
     * Releases a claim, if the owner has it. A claim of another owner remains.
     *
     * @param key the key
     * @param owner the owner
     * @return whether the owner had it
     * @throws Exception if the store fails
     */
    boolean release(String key, String owner) throws Exception;

    /**
     * Returns whether a key is claimed by any owner and the lease has not ended.
     *
     * @param key the key
     * @return whether it is claimed
     * @throws Exception if the store fails
     */
    boolean isClaimed(String key) throws Exception;

    /**
     * Removes claims that ended long ago, in a store that does not remove them itself. Called every ten leases. Does
     * nothing by default.
     *
     * @param lease the lease of the claims of this node
     * @throws Exception if the store fails
     */
    default void purge(Duration lease) throws Exception {}
}
