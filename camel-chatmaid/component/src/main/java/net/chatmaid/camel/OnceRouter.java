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

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.spi.IdempotentRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Routes what a key stands for, once: skip if it was routed, claim it, look again, route, remember it on success, and
 * release the claim in any case. A crash in between leaves nothing remembered, so it is routed again. Thread-safe.
 */
final class OnceRouter {

    private static final Logger LOG = LoggerFactory.getLogger(OnceRouter.class);

    /** What became of a key. */
    enum Outcome {
        /** It is remembered: routed now, or before. */
        ROUTED,
        /** Somebody is routing it at this moment. */
        CLAIMED,
        /** It was not routed, or could not be remembered, and has to come again. */
        FAILED
    }

    private final Routed routed;
    private final Claims claims;
    private final IdempotentRepository sharedClaims;
    private final AsyncProcessor processor;

    /**
     * @param sharedClaims claims that other nodes see, or {@code null} when there are no other nodes
     */
    OnceRouter(Routed routed, Claims claims, IdempotentRepository sharedClaims, AsyncProcessor processor) {
        this.routed = routed;
        this.claims = claims;
        this.sharedClaims = sharedClaims;
        this.processor = processor;
    }

    boolean isRouted(String key) {
        return routed.contains(key);
    }

    /** Whether it is being routed in this process at this moment. */
    boolean isClaimed(String key) {
        return claims.isClaimed(routed.repository(), key);
    }

    /**
     * Gives the claims back of what is still on its way: an exchange that the route handed over and dropped would keep
     * its claim for ever. One that ends later is still remembered.
     */
    void close() {
        claims.releaseAll(this);
    }

    static boolean hasFailed(Exchange exchange) {
        return exchange.getException() != null || exchange.isRollbackOnly() || exchange.isRollbackOnlyLast();
    }

    /**
     * @param create makes the exchange; called only when the key is to be routed
     * @return done when the exchange is; never fails
     */
    CompletableFuture<Outcome> route(String key, Supplier<Exchange> create) {
        if (!claims.claim(routed.repository(), key, this)) {
            return CompletableFuture.completedFuture(Outcome.CLAIMED);
        }
        boolean shared = false;
        try {
            if (sharedClaims != null && !sharedClaims.add(key)) {
                claims.release(routed.repository(), key, this);
                return CompletableFuture.completedFuture(Outcome.CLAIMED);
            }
            shared = sharedClaims != null;
            if (routed.contains(key)) {
                release(key, shared);
                return CompletableFuture.completedFuture(Outcome.ROUTED);
            }
            return process(key, create.get());
        } catch (RuntimeException e) {
            LOG.warn("{} could not be routed; it comes again with the next sweep", key, e);
            release(key, shared);
            return CompletableFuture.completedFuture(Outcome.FAILED);
        }
    }

    private CompletableFuture<Outcome> process(String key, Exchange exchange) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        // as a completion of the exchange and not of this call: a route may hand the exchange over to another thread
        RoutedCompletion completion = new RoutedCompletion(done -> outcome.complete(settle(key, done)));
        exchange.getExchangeExtension().addOnCompletion(completion);
        processor.process(exchange, doneSync -> completion.processed(exchange));
        return outcome;
    }

    private Outcome settle(String key, Exchange exchange) {
        try {
            if (hasFailed(exchange)) {
                LOG.warn(
                        "The route failed for {}; it comes again with the next sweep: {}",
                        key,
                        String.valueOf(exchange.getException()));
                return Outcome.FAILED;
            }
            routed.add(exchange, key);
            return Outcome.ROUTED;
        } catch (RuntimeException e) {
            LOG.warn("{} was routed but could not be remembered; it comes again with the next sweep", key, e);
            return Outcome.FAILED;
        } finally {
            release(key, sharedClaims != null);
        }
    }

    private void release(String key, boolean shared) {
        try {
            if (shared) {
                sharedClaims.remove(key);
            }
        } catch (RuntimeException e) {
            LOG.warn("The claim for {} could not be released; other nodes wait until the store frees it", key, e);
        } finally {
            claims.release(routed.repository(), key, this);
        }
    }
}
