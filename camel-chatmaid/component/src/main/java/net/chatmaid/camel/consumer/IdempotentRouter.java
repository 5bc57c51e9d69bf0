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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import net.chatmaid.camel.ChatmaidConfiguration;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.spi.IdempotentRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Routes each change once, by its key: skips it if it was routed, claims it, checks again whether it was routed, routes
 * it, remembers it if the route succeeds, and always releases the claim. After a crash in between, nothing is
 * remembered, so the change is routed again. Thread-safe.
 */
public final class IdempotentRouter {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotentRouter.class);

    /** The result of routing a change. */
    public enum RouteResult {
        /** The change is remembered: it was routed now or before, or left out as obsolete. */
        ROUTED,
        /** The change, or one that makes it obsolete, is being routed in this process. */
        CLAIMED,
        /** The change is being routed by another node. */
        CLAIMED_ELSEWHERE,
        /** A change that makes it obsolete is being routed by another node. */
        SUPERSEDED_ELSEWHERE,
        /** The change was not routed, or could not be remembered. It must be emitted again. */
        FAILED
    }

    private final RoutedKeys routed;
    private final LocalClaims claims;
    private final IdempotentRepository sharedClaims;
    private final AsyncProcessor processor;
    private final String again;
    private final ChangeListener listener;

    /**
     * @param sharedClaims claims that other nodes see; {@code null} if there are no other nodes
     * @param again the part of a log message that says when a failed change is emitted again
     * @param listener is notified of each change whose exchange is done
     */
    public IdempotentRouter(
            RoutedKeys routed,
            LocalClaims claims,
            IdempotentRepository sharedClaims,
            AsyncProcessor processor,
            String again,
            ChangeListener listener) {
        this.routed = routed;
        this.claims = claims;
        this.sharedClaims = sharedClaims;
        this.processor = processor;
        this.again = again;
        this.listener = new GuardedChangeListener(listener);
    }

    /**
     * Creates a router by the repositories of the options, which endpoints may share. The context starts and stops
     * them.
     */
    public static IdempotentRouter of(
            CamelContext context,
            ChatmaidConfiguration options,
            RoutedKeys routed,
            LocalClaims claims,
            AsyncProcessor processor,
            String again,
            ChangeListener listener)
            throws Exception {
        RepositoryCheck.check(options.getIdempotentRepository(), options.getClaimRepository());
        manage(options.getIdempotentRepository(), context);
        manage(options.getClaimRepository(), context);
        return new IdempotentRouter(routed, claims, options.getClaimRepository(), processor, again, listener);
    }

    private static void manage(IdempotentRepository repository, CamelContext context) throws Exception {
        if (repository != null && !context.hasService(repository)) {
            context.addService(repository, true, true);
        }
    }

    public boolean isRouted(String key) {
        return routed.contains(key);
    }

    /** Whether it is being routed in this process. */
    public boolean isClaimed(String key) {
        return claims.isClaimed(routed.repository(), key);
    }

    /** Whether it is being routed by another node. */
    public boolean isClaimedElsewhere(String key) {
        // checked twice, as a claim of this process is in both and may change meanwhile
        return sharedClaims != null && !isClaimed(key) && sharedClaims.contains(key) && !isClaimed(key);
    }

    /** Done when the claim in this process is released; already done if there is none. */
    public CompletableFuture<Void> released(String key) {
        return claims.released(routed.repository(), key);
    }

    /**
     * Releases the claims of the changes that are in flight, as an exchange that the route has handed over and dropped
     * would keep its claim. An exchange that ends later is still remembered.
     */
    public void close() {
        claims.claimedBy(this, routed.repository()).forEach(this::release);
    }

    /**
     * Routes a change, unless it was routed, is being routed, or is obsolete.
     *
     * @param create creates the exchange; called only if the change is to be routed
     * @return done when the exchange is; never fails
     */
    CompletableFuture<RouteResult> route(Change change, Supplier<Exchange> create) {
        return claim(change).map(CompletableFuture::completedFuture).orElseGet(() -> routeClaimed(change, create));
    }

    /**
     * Claims a change that is to be routed now or after others, unless a change that makes it obsolete is being routed.
     * The caller must pass the claim to {@link #routeClaimed} or to {@link #release}.
     *
     * @return why it was not claimed; empty if it was
     */
    public Optional<RouteResult> claim(Change change) {
        return claim(change.key(), change.supersededBy());
    }

    /** Claims a change even if one that makes it obsolete is claimed. */
    public Optional<RouteResult> claim(String key) {
        return claim(key, List.of());
    }

    private Optional<RouteResult> claim(String key, List<String> after) {
        try {
            // before the claim: the earlier stage checks and then claims, and the later one claims and then checks, so
            // that two nodes do not block each other
            if (sharedClaims != null && after.stream().anyMatch(this::isClaimedElsewhere)) {
                return Optional.of(RouteResult.SUPERSEDED_ELSEWHERE);
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("{} could not be claimed; {}", key, again, e);
            return Optional.of(RouteResult.FAILED);
        }
        if (!claims.claim(routed.repository(), key, after, this)) {
            return Optional.of(RouteResult.CLAIMED);
        }
        try {
            if (sharedClaims != null && !sharedClaims.add(key)) {
                claims.release(routed.repository(), key, this);
                return Optional.of(RouteResult.CLAIMED_ELSEWHERE);
            }
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            LOG.warn("{} could not be claimed; {}", key, again, e);
            claims.release(routed.repository(), key, this);
            return Optional.of(RouteResult.FAILED);
        }
    }

    /**
     * Routes a change that was claimed, unless it was routed or is obsolete, and releases the claim. An obsolete change
     * is remembered as if it had been routed, so that every node leaves it out, also after a restart.
     *
     * @param create creates the exchange; called only if the change is to be routed
     * @return done when the exchange is; never fails
     */
    public CompletableFuture<RouteResult> routeClaimed(Change change, Supplier<Exchange> create) {
        String key = change.key();
        try {
            if (routed.contains(key)) {
                release(key);
                return CompletableFuture.completedFuture(RouteResult.ROUTED);
            }
            for (String later : change.supersededBy()) {
                if (routed.contains(later)) {
                    LOG.info("{} is left out, as the later stage {} was already routed", key, later);
                    routed.add(key);
                    release(key);
                    return CompletableFuture.completedFuture(RouteResult.ROUTED);
                }
            }
            return process(change, create.get());
        } catch (RuntimeException | Error e) {
            LOG.warn("{} could not be routed; {}", key, again, e);
            release(key);
            return CompletableFuture.completedFuture(RouteResult.FAILED);
        }
    }

    private CompletableFuture<RouteResult> process(Change change, Exchange exchange) {
        CompletableFuture<RouteResult> result = new CompletableFuture<>();
        // by a completion of the exchange, as a route may hand the exchange over to another thread
        RoutedCompletion completion = new RoutedCompletion(done -> result.complete(settle(change, done)));
        exchange.getExchangeExtension().addOnCompletion(completion);
        processor.process(exchange, doneSync -> completion.processed(exchange));
        return result;
    }

    private RouteResult settle(Change change, Exchange exchange) {
        RouteResult result = settle(change.key(), exchange);
        listener.onRouted(change, result == RouteResult.ROUTED);
        return result;
    }

    private RouteResult settle(String key, Exchange exchange) {
        try {
            if (RoutedCompletion.hasFailed(exchange)) {
                LOG.warn("The route failed for {}; {}: {}", key, again, String.valueOf(exchange.getException()));
                return RouteResult.FAILED;
            }
            routed.add(exchange, key);
            return RouteResult.ROUTED;
        } catch (RuntimeException | Error e) {
            LOG.warn("{} was routed but could not be remembered; {}", key, again, e);
            return RouteResult.FAILED;
        } finally {
            release(key);
        }
    }

    /** Releases a key that was claimed here, unless it was released before. Never fails. */
    public void release(String key) {
        if (!claims.isClaimedBy(routed.repository(), key, this)) {
            // the claim may belong to another node now
            return;
        }
        try {
            if (sharedClaims != null) {
                sharedClaims.remove(key);
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("The claim for {} could not be released; other nodes wait until it expires in the store", key, e);
        } finally {
            claims.release(routed.repository(), key, this);
        }
    }
}
