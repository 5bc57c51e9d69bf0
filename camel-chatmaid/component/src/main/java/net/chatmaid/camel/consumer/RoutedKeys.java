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

import org.apache.camel.Exchange;
import org.apache.camel.spi.IdempotentRepository;

/**
 * The keys that were routed: the repository, and a memory of limited size of keys that it contains, as each poll checks
 * every key again. As thread-safe as the repository.
 */
public final class RoutedKeys {

    /**
     * The maximum number of keys in memory: more than three stages of each message of a day at the default rate limit.
     * About 55 MB if full.
     */
    private static final int REMEMBERED = 500_000;

    private final IdempotentRepository repository;
    private final LruIdempotentRepository known;

    private RoutedKeys(IdempotentRepository repository, LruIdempotentRepository known) {
        this.repository = repository;
        this.known = known;
    }

    /** Creates the keys by a repository, or in memory only if there is none. */
    public static RoutedKeys in(IdempotentRepository given) {
        return given == null
                ? new RoutedKeys(new LruIdempotentRepository(REMEMBERED, true), null)
                : new RoutedKeys(given, new LruIdempotentRepository(REMEMBERED, false));
    }

    IdempotentRepository repository() {
        return repository;
    }

    boolean contains(String key) {
        if (known != null && known.contains(key)) {
            return true;
        }
        boolean contained = repository.contains(key);
        if (contained && known != null) {
            known.add(key);
        }
        return contained;
    }

    void add(Exchange exchange, String key) {
        repository.add(exchange, key);
        repository.confirm(exchange, key);
        if (known != null) {
            known.add(key);
        }
    }

    /** Adds a key without an exchange. */
    void add(String key) {
        repository.add(key);
        repository.confirm(key);
        if (known != null) {
            known.add(key);
        }
    }
}
