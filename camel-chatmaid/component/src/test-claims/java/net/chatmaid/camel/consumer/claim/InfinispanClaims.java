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
import java.util.concurrent.TimeUnit;
import org.infinispan.commons.api.BasicCache;

/** Claims in a cache of Infinispan, embedded or remote. */
public final class InfinispanClaims implements ClaimStore {

    private final BasicCache<String, String> cache;

    public InfinispanClaims(BasicCache<String, String> cache) {
        this.cache = cache;
    }

    @Override
    public boolean claim(String key, String owner, Duration lease) {
        String holder = cache.putIfAbsent(key, owner, lease.toMillis(), TimeUnit.MILLISECONDS);
        return holder == null || holder.equals(owner);
    }

    @Override
    public boolean renew(String key, String owner, Duration lease) {
        return cache.replace(key, owner, owner, lease.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean release(String key, String owner) {
        return cache.remove(key, owner);
    }

    @Override
    public boolean isClaimed(String key) {
        return cache.containsKey(key);
    }

    @Override
    public String toString() {
        return "the cache " + cache.getName();
    }
}
