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

import net.chatmaid.camel.consumer.claim.LeasedClaimRepository;
import net.chatmaid.camel.consumer.jdbc.JdbcClaimRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the repositories of a consumer at its start. */
final class RepositoryCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RepositoryCheck.class);

    /** The class name, as camel-sql may not be on the class path. */
    private static final String ORPHAN_LOCK_AWARE =
            "org.apache.camel.processor.idempotent.jdbc.JdbcOrphanLockAwareIdempotentRepository";

    private RepositoryCheck() {}

    /**
     * @throws IllegalArgumentException if changes would get lost with these repositories
     */
    static void check(IdempotentRepository idempotentRepository, IdempotentRepository claimRepository) {
        if (claimRepository != null && claimRepository == idempotentRepository) {
            throw new IllegalArgumentException("claimRepository and idempotentRepository are the same repository: a"
                    + " change that is claimed would count as routed, and get lost. Use two different repositories");
        }
        if (idempotentRepository instanceof LeasedClaimRepository
                || idempotentRepository instanceof JdbcClaimRepository) {
            throw new IllegalArgumentException("idempotentRepository is a "
                    + idempotentRepository.getClass().getSimpleName()
                    + ", which forgets a change as soon as it is routed: it is supported as claimRepository only");
        }
        if (isOrphanLockAware(claimRepository)) {
            LOG.warn(
                    "claimRepository is a {}, which can give one claim to two nodes at the same time, as it checks"
                            + " for a row and inserts it in two steps. A change may be routed twice. Use"
                            + " net.chatmaid.camel.consumer.jdbc.JdbcClaimRepository instead",
                    claimRepository.getClass().getName());
        }
        if (isOrphanLockAware(idempotentRepository)) {
            LOG.warn(
                    "idempotentRepository is a {}, which forgets what was routed when its node stops. Changes are"
                            + " routed again after a restart. Use JdbcMessageIdRepository instead",
                    idempotentRepository.getClass().getName());
        }
    }

    private static boolean isOrphanLockAware(IdempotentRepository repository) {
        for (Class<?> type = repository == null ? null : repository.getClass();
                type != null;
                type = type.getSuperclass()) {
            if (type.getName().equals(ORPHAN_LOCK_AWARE)) {
                return true;
            }
        }
        return false;
    }
}
