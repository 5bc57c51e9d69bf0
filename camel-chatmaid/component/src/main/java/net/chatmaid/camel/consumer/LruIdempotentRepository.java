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

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bounded memory of keys: what was asked for longest ago is forgotten first, so keys that a consumer still meets in
 * its sweeps stay. Thread-safe.
 */
public final class LruIdempotentRepository extends ServiceSupport implements IdempotentRepository {

    private static final Logger LOG = LoggerFactory.getLogger(LruIdempotentRepository.class);

    private final int capacity;
    private final boolean tells;
    /** Not one of Camel's caches, which another library on the class path may replace by one that keeps another order. */
    private final Map<String, Boolean> keys = new LinkedHashMap<>(16, 0.75f, true);

    private long forgotten;

    /**
     * @param capacity how many keys it holds
     * @param tells whether forgetting matters enough to say so in the log
     */
    public LruIdempotentRepository(int capacity, boolean tells) {
        this.capacity = capacity;
        this.tells = tells;
    }

    @Override
    public synchronized boolean add(String key) {
        boolean added = keys.put(key, Boolean.TRUE) == null;
        if (keys.size() > capacity) {
            forgetOldest();
        }
        return added;
    }

    private void forgetOldest() {
        keys.remove(keys.keySet().iterator().next());
        forgotten++;
        if (tells && (capacity == 1 || forgotten % capacity == 1)) {
            LOG.warn(
                    "The memory of routed status changes is full ({} keys) and forgets the oldest: changes may"
                            + " be emitted again. Set idempotentRepository to one with room, or lower lookback.",
                    capacity);
        }
    }

    @Override
    public synchronized boolean contains(String key) {
        // get, as containsKey does not count as a use
        return keys.get(key) != null;
    }

    @Override
    public synchronized boolean remove(String key) {
        return keys.remove(key) != null;
    }

    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public synchronized void clear() {
        keys.clear();
    }
}
