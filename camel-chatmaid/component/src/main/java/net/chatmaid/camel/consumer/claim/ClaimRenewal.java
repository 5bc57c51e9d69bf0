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
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the claims of this node three times in a lease, and removes the claims of dead nodes. Never fails. A renewal
 * that fails is repeated once without a pause, as another connection may work at once.
 */
final class ClaimRenewal implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimRenewal.class);

    private static final int RUNS_PER_LEASE = 3;
    private static final int RUNS_PER_PURGE = 10 * RUNS_PER_LEASE;

    private final ClaimStore store;
    private final String owner;
    private final Duration lease;
    private final ClaimRegistry claims;
    private long runs;

    ClaimRenewal(ClaimStore store, String owner, Duration lease, ClaimRegistry claims) {
        this.store = store;
        this.owner = owner;
        this.lease = lease;
        this.claims = claims;
    }

    Duration interval() {
        return lease.dividedBy(RUNS_PER_LEASE);
    }

    @Override
    public void run() {
        if (renew() && runs++ % RUNS_PER_PURGE == 0) {
            purge();
        }
    }

    private boolean renew() {
        try {
            renewAll();
            return true;
        } catch (Exception | Error e) {
            LOG.debug("The claims could not be renewed in {}. A second attempt follows at once", store, e);
            return renewAgain(e);
        }
    }

    private boolean renewAgain(Throwable first) {
        try {
            renewAll();
            return true;
        } catch (Exception | Error e) {
            if (e != first) {
                e.addSuppressed(first);
            }
            LOG.warn(
                    "The claims of {} changes that are being routed could not be renewed in {} by two attempts."
                            + " The next attempt is in {} ms. If none succeeds within {} ms of the last renewal,"
                            + " another node may route these changes too",
                    claims.all().size(),
                    store,
                    interval().toMillis(),
                    lease.toMillis(),
                    e);
            return false;
        }
    }

    private void renewAll() throws Exception {
        List<ClaimRegistry.Claim> held = claims.all();
        if (!held.isEmpty()) {
            Set<String> lost =
                    store.renewAll(held.stream().map(ClaimRegistry.Claim::key).toList(), owner, lease);
            held.stream().filter(claim -> lost.contains(claim.key())).forEach(this::lose);
        }
    }

    private void lose(ClaimRegistry.Claim claim) {
        if (claims.lost(claim)) {
            LOG.warn(
                    "The claim for {} is lost: it was not renewed within {} ms, as this node or {} was too slow."
                            + " Another node may route this change too",
                    claim.key(),
                    lease.toMillis(),
                    store);
        }
    }

    private void purge() {
        try {
            store.purge(lease);
        } catch (Exception | Error e) {
            LOG.warn("The claims of dead nodes could not be removed from {}; this is retried later", store, e);
        }
    }
}
