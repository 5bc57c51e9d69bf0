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
package net.chatmaid.camel;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.IdempotentRepository;

/**
 * What is being routed in this process at this moment. Consumers that share a repository share its claims, so that two
 * of them never route the same change at once. Thread-safe.
 */
final class Claims {

    private record Claim(IdempotentRepository repository, String key) {}

    private final Set<Claim> held = ConcurrentHashMap.newKeySet();

    /** Claims a key, if nobody holds it. */
    boolean claim(IdempotentRepository repository, String key) {
        return held.add(new Claim(repository, key));
    }

    void release(IdempotentRepository repository, String key) {
        held.remove(new Claim(repository, key));
    }
}
