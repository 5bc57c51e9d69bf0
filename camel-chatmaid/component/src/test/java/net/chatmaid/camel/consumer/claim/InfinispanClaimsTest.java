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

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.infinispan.Cache;
import org.infinispan.manager.DefaultCacheManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a cluster of two members of Infinispan, with the store that the guide shows. */
class InfinispanClaimsTest implements ClaimContract, ClaimStoreContract {

    private static final List<DefaultCacheManager> MEMBERS = new ArrayList<>();
    private int nodes;

    @BeforeAll
    static void start() {
        MEMBERS.add(InfinispanMember.start("claims"));
        MEMBERS.add(InfinispanMember.start("claims"));
        assertThat(MEMBERS.get(1).getMembers()).hasSize(2);
    }

    @AfterAll
    static void stop() {
        MEMBERS.forEach(DefaultCacheManager::stop);
    }

    @AfterEach
    void empty() {
        cache(0).clear();
    }

    @Override
    public IdempotentRepository node(CamelContext context, Duration lease) {
        LeasedClaimRepository repository = new LeasedClaimRepository(new InfinispanClaims(cache(nodes++ % 2)));
        repository.setLease(lease);
        return repository;
    }

    @Override
    public ClaimStore store() {
        return new InfinispanClaims(cache(0));
    }

    @Override
    public long leaseOf(String key) {
        return cache(1).getAdvancedCache().getCacheEntry(key).getLifespan();
    }

    private static Cache<String, String> cache(int member) {
        return MEMBERS.get(member).getCache("claims");
    }
}
