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

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import net.chatmaid.camel.model.Sha256;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.camel.util.ObjectHelper;

/**
 * A repository of claims that several nodes share in a {@link ClaimStore}, for the option {@code claimRepository}. A
 * claim belongs to this instance until its lease ends. It is renewed while the change is being routed, and released
 * afterwards. If the node dies, the claim expires.
 *
 * <p>The repository does not remember a change after it was routed, so it is not supported as
 * {@code idempotentRepository}. Each node needs its own instance. Thread-safe. The methods block until the store has
 * responded.
 */
public final class LeasedClaimRepository extends ServiceSupport implements IdempotentRepository, CamelContextAware {

    /** The default lease: 30 seconds. */
    public static final Duration DEFAULT_LEASE = Duration.ofSeconds(30);

    private static final Pattern PLAIN = Pattern.compile("[!-~]{1,200}");
    private static final Duration MIN_LEASE = Duration.ofMillis(100);

    private final ClaimStore store;
    private final String owner;
    private final ClaimRegistry claims = new ClaimRegistry();
    private CamelContext camelContext;
    private Duration lease = DEFAULT_LEASE;
    private ScheduledExecutorService scheduler;

    /**
     * Creates a repository.
     *
     * @param store the store of the claims; not {@code null}
     * @throws IllegalArgumentException if it is {@code null}
     */
    public LeasedClaimRepository(ClaimStore store) {
        this(store, UUID.randomUUID().toString());
    }

    LeasedClaimRepository(ClaimStore store, String owner) {
        this.store = ObjectHelper.notNull(store, "store");
        this.owner = owner;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    /** Called by Camel when an endpoint uses this repository. */
    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    /** {@return the time after which the claims of a dead node expire} */
    public Duration getLease() {
        return lease;
    }

    /**
     * The time after which the claims of a dead node expire; 30 seconds by default. A claim is renewed three times in
     * it. Keep it below one minute if the route also receives webhooks, as Chatmaid retries a delivery after one
     * minute.
     *
     * @param lease 100 milliseconds or more
     */
    public void setLease(Duration lease) {
        this.lease = lease;
    }

    @Override
    protected void doInit() {
        if (lease == null || lease.compareTo(MIN_LEASE) < 0) {
            throw new IllegalArgumentException("lease is " + lease + ": expected a duration such as 30s");
        }
    }

    @Override
    protected void doStart() {
        if (camelContext == null) {
            throw new IllegalStateException("The claim repository has no CamelContext: set it before the start");
        }
        ClaimRenewal renewal = renewal();
        long interval = renewal.interval().toMillis();
        scheduler = camelContext.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "ChatmaidClaims");
        scheduler.scheduleWithFixedDelay(renewal, interval, interval, TimeUnit.MILLISECONDS);
    }

    ClaimRenewal renewal() {
        return new ClaimRenewal(store, owner, lease, claims);
    }

    /**
     * Ends the renewal after the one that runs. Claims that are not released end with their lease, as their changes may
     * still be routed.
     */
    @Override
    protected void doStop() {
        if (scheduler != null) {
            camelContext.getExecutorServiceManager().shutdownGraceful(scheduler);
            scheduler = null;
        }
    }

    /** Claims a key; returns {@code false} if it is already claimed, by this node or another one. */
    @Override
    public boolean add(String name) {
        String key = storeKey(name);
        if (!isStarted()) {
            throw new IllegalStateException(
                    "The claim for " + key + " is rejected, as the claim repository is not started");
        }
        if (!claims.begin(key)) {
            return false;
        }
        boolean claimed = false;
        try {
            claimed = inStore("claimed", key, () -> store.claim(key, owner, lease));
            if (claimed) {
                claims.claimed(key);
            }
            return claimed;
        } finally {
            if (!claimed) {
                claims.forget(key);
            }
        }
    }

    /** Whether any node has claimed the key. */
    @Override
    public boolean contains(String name) {
        String key = storeKey(name);
        return inStore("looked up", key, () -> store.isClaimed(key));
    }

    /** Releases a key, if this node has claimed it; a claim of another node remains. */
    @Override
    public boolean remove(String name) {
        String key = storeKey(name);
        claims.releasing(key);
        try {
            return inStore("released", key, () -> store.release(key, owner));
        } finally {
            claims.forget(key);
        }
    }

    /** Returns whether this node has claimed the key. A claim needs no confirmation. */
    @Override
    public boolean confirm(String name) {
        String key = storeKey(name);
        return claims.isClaimed(key);
    }

    /** Releases the claims of this node. Claims of other nodes remain, as they are routing these changes. */
    @Override
    public void clear() {
        claims.all().forEach(claim -> remove(claim.key()));
    }

    /**
     * The key in the store: short and in ASCII. Other keys are replaced by their hash, as stores handle them
     * differently: members of an Infinispan 16 cluster treat {@code msg_\u00e4} as two different keys.
     */
    private static String storeKey(String key) {
        return PLAIN.matcher(key).matches() ? key : "sha256:" + Sha256.hex(key);
    }

    private boolean inStore(String done, String key, Callable<Boolean> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new RuntimeCamelException(key + " could not be " + done + " in " + store + ": " + e.getMessage(), e);
        }
    }
}
