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
package net.chatmaid.camel.reliability.cluster;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.IdempotentRepository;

/** The repository of one node, and the keys that this node has added to it. */
final class RecordedRepository implements IdempotentRepository {

    private final IdempotentRepository shared;
    private final Set<String> added = ConcurrentHashMap.newKeySet();

    RecordedRepository(IdempotentRepository shared) {
        this.shared = shared;
    }

    Set<String> added() {
        return Set.copyOf(added);
    }

    @Override
    public boolean add(String key) {
        boolean isNew = shared.add(key);
        added.add(key);
        return isNew;
    }

    @Override
    public boolean contains(String key) {
        return shared.contains(key);
    }

    @Override
    public boolean remove(String key) {
        return shared.remove(key);
    }

    @Override
    public boolean confirm(String key) {
        return shared.confirm(key);
    }

    @Override
    public void clear() {
        shared.clear();
    }

    @Override
    public void start() {
        shared.start();
    }

    @Override
    public void stop() {
        shared.stop();
    }
}
