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
 * The claims for the changes that are being routed in this process. Consumers that share a repository share its claims,
 * so they never route the same change at the same time. Thread-safe.
 */
public final class LocalClaims {

    private record Claim(IdempotentRepository repository, String key) {}

    /** The holder of a claim, and the future that is done when the claim is released. */
    private record LocalClaim(Object holder, CompletableFuture<Void> end) {}

    private final Map<Claim, LocalClaim> holdings = new ConcurrentHashMap<>();

    /** Claims a key for a holder, if it is not claimed. */
    public boolean claim(IdempotentRepository repository, String key, Object holder) {
        return claim(repository, key, List.of(), holder);
    }

    /**
     * Claims a key for a holder, if neither it nor one of some others is claimed. This is one step: if two claim each
     * other's key, at least one of them sees the claim of the other.
     */
    public synchronized boolean claim(IdempotentRepository repository, String key, List<String> others, Object holder) {
        for (String other : others) {
            if (isClaimed(repository, other)) {
                return false;
            }
        }
        return holdings.putIfAbsent(new Claim(repository, key), new LocalClaim(holder, new CompletableFuture<>()))
                == null;
    }

    public boolean isClaimed(IdempotentRepository repository, String key) {
        return holdings.containsKey(new Claim(repository, key));
    }

    /**
     * Done when the claim is released, whatever the result of the routing is; already done if there is none.
     * Continuations without an executor run on the thread that releases the claim.
     */
    CompletableFuture<Void> released(IdempotentRepository repository, String key) {
        LocalClaim holding = holdings.get(new Claim(repository, key));
        // a copy, so that a caller can't complete it for others
        return holding == null
                ? CompletableFuture.completedFuture(null)
                : holding.end().copy();
    }

    /** Releases the claim of a holder; a claim of another holder remains. */
    public void release(IdempotentRepository repository, String key, Object holder) {
        release(new Claim(repository, key), holder);
    }

    /** Whether this holder has the claim. */
    boolean isClaimedBy(IdempotentRepository repository, String key, Object holder) {
        LocalClaim holding = holdings.get(new Claim(repository, key));
        return holding != null && holding.holder() == holder;
    }

    /** The keys that a holder has claimed and not released. */
    List<String> claimedBy(Object holder, IdempotentRepository repository) {
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
