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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.IdempotentRepository;

/**
 * What is being routed in this process at this moment. Consumers that share a repository share its claims, so that two
 * of them never route the same change at once. Thread-safe.
 */
final class Claims {

    private record Claim(IdempotentRepository repository, String key) {}

    private final Map<Claim, Object> holders = new ConcurrentHashMap<>();

    /** Claims a key for a holder, if nobody has it. */
    boolean claim(IdempotentRepository repository, String key, Object holder) {
        return holders.putIfAbsent(new Claim(repository, key), holder) == null;
    }

    boolean isClaimed(IdempotentRepository repository, String key) {
        return holders.containsKey(new Claim(repository, key));
    }

    /** Releases a holder's claim; nobody else's. */
    void release(IdempotentRepository repository, String key, Object holder) {
        holders.remove(new Claim(repository, key), holder);
    }

    /** Releases all claims of a holder that is gone. */
    void releaseAll(Object holder) {
        holders.values().removeIf(other -> other == holder);
    }
}
