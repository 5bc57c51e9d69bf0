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
package net.chatmaid.camel.consumer;

import net.chatmaid.camel.keys.RecentKeys;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A repository in memory of limited size, which removes the least recently used key. Keys that a consumer polls for
 * remain. Thread-safe.
 */
public final class LruIdempotentRepository extends ServiceSupport implements IdempotentRepository {

    private static final Logger LOG = LoggerFactory.getLogger(LruIdempotentRepository.class);

    private final int capacity;
    private final boolean logsRemoval;
    private RecentKeys keys = new RecentKeys();
    private long removed;

    /**
     * @param capacity the maximum number of keys
     * @param logsRemoval whether to log that keys are removed
     */
    public LruIdempotentRepository(int capacity, boolean logsRemoval) {
        this.capacity = capacity;
        this.logsRemoval = logsRemoval;
    }

    @Override
    public synchronized boolean add(String key) {
        boolean added = keys.add(key);
        if (keys.size() > capacity) {
            removeOldest();
        }
        return added;
    }

    private void removeOldest() {
        keys.removeOldest();
        removed++;
        if (logsRemoval && (capacity == 1 || removed % capacity == 1)) {
            LOG.warn(
                    "The memory of routed changes is full ({} keys), so the oldest keys are removed: changes may be"
                            + " emitted again. Set idempotentRepository to a larger one, or decrease lookback",
                    capacity);
        }
    }

    @Override
    public synchronized boolean contains(String key) {
        return keys.use(key);
    }

    @Override
    public synchronized boolean remove(String key) {
        return keys.remove(key);
    }

    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public synchronized void clear() {
        keys = new RecentKeys();
    }
}
