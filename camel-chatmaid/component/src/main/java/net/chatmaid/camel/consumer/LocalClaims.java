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

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.IdempotentRepository;

/**
 * What is being routed in this process at this moment. Consumers that share a repository share its claims, so that two
 * of them never route the same change at once. Thread-safe.
 */
public final class LocalClaims {

    private record Claim(IdempotentRepository repository, String key) {}

    /** Who has a claim, and what is told of its end. */
    private record LocalClaim(Object holder, CompletableFuture<Void> end) {}

    private final Map<Claim, LocalClaim> holdings = new ConcurrentHashMap<>();

    /** Claims a key for a holder, if nobody has it. */
    public boolean claim(IdempotentRepository repository, String key, Object holder) {
        return claim(repository, key, List.of(), holder);
    }

    /**
     * Claims a key for a holder, if nobody has it or one of some others. In one step: of two that look for each other's
     * claim, at least one sees the other's.
     */
    public synchronized boolean claim(IdempotentRepository repository, String key, List<String> others, Object holder) {
        return others.stream().noneMatch(other -> isClaimed(repository, other))
                && holdings.putIfAbsent(new Claim(repository, key), new LocalClaim(holder, new CompletableFuture<>()))
                        == null;
    }

    public boolean isClaimed(IdempotentRepository repository, String key) {
        return holdings.containsKey(new Claim(repository, key));
    }

    /**
     * When the claim that somebody has is released, whatever has become of the key; done already when nobody has it.
     * What follows it without an executor of its own runs where the claim is released.
     */
    CompletableFuture<Void> released(IdempotentRepository repository, String key) {
        LocalClaim holding = holdings.get(new Claim(repository, key));
        // a copy, so that nobody else can end it
        return holding == null
                ? CompletableFuture.completedFuture(null)
                : holding.end().copy();
    }

    /** Releases a holder's claim; nobody else's. */
    public void release(IdempotentRepository repository, String key, Object holder) {
        release(new Claim(repository, key), holder);
    }

    /** Whether this holder has it. */
    boolean isHeldBy(IdempotentRepository repository, String key, Object holder) {
        LocalClaim holding = holdings.get(new Claim(repository, key));
        return holding != null && holding.holder() == holder;
    }

    /** The keys that a holder has claimed and not released. */
    List<String> heldBy(Object holder, IdempotentRepository repository) {
        return holdings.entrySet().stream()
                .filter(entry -> entry.getValue().holder() == holder
                        && entry.getKey().repository().equals(repository))
                .map(entry -> entry.getKey().key())
                .toList();
    }

    private void release(Claim claim, Object holder) {
        LocalClaim holding = holdings.get(claim);
        if (holding != null && holding.holder() == holder && holdings.remove(claim, holding)) {
            holding.end().complete(null);
        }
    }
}
