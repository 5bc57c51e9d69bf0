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
 * Routes what a key stands for, once: skip if it was routed, claim it, look again, route, remember it on success, and
 * release the claim in any case. A crash in between leaves nothing remembered, so it is routed again. Thread-safe.
 */
public final class IdempotentRouter {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotentRouter.class);

    /** What became of a key. */
    public enum RouteResult {
        /** It is remembered: routed now, or before, or left out as it is out of date. */
        ROUTED,
        /** Somebody in this process is routing it at this moment, or what makes it out of date. */
        CLAIMED,
        /** Another node is routing it at this moment. */
        CLAIMED_ELSEWHERE,
        /** Another node is routing at this moment what makes it out of date. */
        SUPERSEDED_ELSEWHERE,
        /** It was not routed, or could not be remembered, and has to come again. */
        FAILED
    }

    private final RoutedKeys routed;
    private final LocalClaims claims;
    private final IdempotentRepository sharedClaims;
    private final AsyncProcessor processor;
    private final String again;

    /**
     * @param sharedClaims claims that other nodes see, or {@code null} when there are no other nodes
     * @param again how the log says that what was not routed comes again
     */
    public IdempotentRouter(
            RoutedKeys routed,
            LocalClaims claims,
            IdempotentRepository sharedClaims,
            AsyncProcessor processor,
            String again) {
        this.routed = routed;
        this.claims = claims;
        this.sharedClaims = sharedClaims;
        this.processor = processor;
        this.again = again;
    }

    /** By the repositories of the options, which endpoints may share, and which live as long as the context. */
    public static IdempotentRouter of(
            CamelContext context,
            ChatmaidConfiguration options,
            RoutedKeys routed,
            LocalClaims claims,
            AsyncProcessor processor,
            String again)
            throws Exception {
        RepositoryCheck.check(options.getIdempotentRepository(), options.getClaimRepository());
        manage(options.getIdempotentRepository(), context);
        manage(options.getClaimRepository(), context);
        return new IdempotentRouter(routed, claims, options.getClaimRepository(), processor, again);
    }

    private static void manage(IdempotentRepository repository, CamelContext context) throws Exception {
        if (repository != null && !context.hasService(repository)) {
            context.addService(repository, true, true);
        }
    }

    public boolean isRouted(String key) {
        return routed.contains(key);
    }

    /** Whether it is being routed in this process at this moment. */
    public boolean isClaimed(String key) {
        return claims.isClaimed(routed.repository(), key);
    }

    /** Whether another node is routing it at this moment. */
    public boolean isClaimedElsewhere(String key) {
        // looked at twice: a claim of this process is in both, and may come or go meanwhile
        return sharedClaims != null && !isClaimed(key) && sharedClaims.contains(key) && !isClaimed(key);
    }

    /** When who routes it in this process has come to its end; done already when nobody does. */
    public CompletableFuture<Void> released(String key) {
        return claims.released(routed.repository(), key);
    }

    /**
     * Gives the claims back of what is still on its way: an exchange that the route handed over and dropped would keep
     * its claim for ever. One that ends later is still remembered.
     */
    public void close() {
        claims.heldBy(this, routed.repository()).forEach(this::release);
    }

    /**
     * Routes a change, unless it was routed, is being routed, or is out of date.
     *
     * @param create makes the exchange; called only when the change is to be routed
     * @return done when the exchange is; never fails
     */
    CompletableFuture<RouteResult> route(Change change, Supplier<Exchange> create) {
        return claim(change).map(CompletableFuture::completedFuture).orElseGet(() -> routeClaimed(change, create));
    }

    /**
     * Claims a change that is to be routed now or after others, unless something that makes it out of date is being
     * routed. Who claims it has to give it to {@link #routeClaimed} or to {@link #release}.
     *
     * @return why it was not claimed; empty when it was
     */
    public Optional<RouteResult> claim(Change change) {
        return claim(change.key(), change.supersededBy());
    }

    /** The same for one that is to be routed also while something that makes it out of date is claimed. */
    public Optional<RouteResult> claim(String key) {
        return claim(key, List.of());
    }

    private Optional<RouteResult> claim(String key, List<String> after) {
        try {
            // before the claim: who is behind looks first and then claims, who is before claims first and then looks,
            // so that two nodes do not send each other away
            if (after.stream().anyMatch(this::isClaimedElsewhere)) {
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
     * Routes a change that was claimed here, unless it was routed before or is out of date, and releases the claim. One
     * that is out of date is remembered as if it had been routed, so that every node and every restart leaves it out.
     *
     * @param create makes the exchange; called only when the change is to be routed
     * @return done when the exchange is; never fails
     */
    public CompletableFuture<RouteResult> routeClaimed(Change change, Supplier<Exchange> create) {
        String key = change.key();
        try {
            if (routed.contains(key)) {
                release(key);
                return CompletableFuture.completedFuture(RouteResult.ROUTED);
            }
            Optional<String> later =
                    change.supersededBy().stream().filter(routed::contains).findFirst();
            if (later.isPresent()) {
                LOG.info("{} is left out: it came after {}, which is a later stage and was routed", key, later.get());
                routed.add(key);
                release(key);
                return CompletableFuture.completedFuture(RouteResult.ROUTED);
            }
            return process(key, create.get());
        } catch (RuntimeException | Error e) {
            LOG.warn("{} could not be routed; {}", key, again, e);
            release(key);
            return CompletableFuture.completedFuture(RouteResult.FAILED);
        }
    }

    private CompletableFuture<RouteResult> process(String key, Exchange exchange) {
        CompletableFuture<RouteResult> outcome = new CompletableFuture<>();
        // as a completion of the exchange and not of this call: a route may hand the exchange over to another thread
        RoutedCompletion completion = new RoutedCompletion(done -> outcome.complete(settle(key, done)));
        exchange.getExchangeExtension().addOnCompletion(completion);
        processor.process(exchange, doneSync -> completion.processed(exchange));
        return outcome;
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

    /** Releases a key that was claimed here, unless that was done before; never fails. */
    public void release(String key) {
        if (!claims.isHeldBy(routed.repository(), key, this)) {
            // by now it may be another node's
            return;
        }
        try {
            if (sharedClaims != null) {
                sharedClaims.remove(key);
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("The claim for {} could not be released; other nodes wait until the store frees it", key, e);
        } finally {
            claims.release(routed.repository(), key, this);
        }
    }
}
