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

import com.hazelcast.map.IMap;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Claims in a map of Hazelcast. */
public final class HazelcastClaims implements ClaimStore {

    private final IMap<String, String> map;

    public HazelcastClaims(IMap<String, String> map) {
        this.map = map;
    }

    @Override
    public boolean claim(String key, String owner, Duration lease) {
        String holder = map.putIfAbsent(key, owner, lease.toMillis(), TimeUnit.MILLISECONDS);
        return holder == null || holder.equals(owner);
    }

    @Override
    public boolean renew(String key, String owner, Duration lease) {
        map.lock(key);
        try {
            return owner.equals(map.get(key)) && map.setTtl(key, lease.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            map.unlock(key);
        }
    }

    @Override
    public boolean release(String key, String owner) {
        return map.remove(key, owner);
    }

    @Override
    public boolean isClaimed(String key) {
        return map.containsKey(key);
    }

    @Override
    public String toString() {
        return "the map " + map.getName();
    }
}
