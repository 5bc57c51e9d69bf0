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
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a cluster of two members of Infinispan, with the store that the guide shows. */
class InfinispanClaimsTest implements ClaimContract, ClaimStoreContract {

    /** Both members are in this process, and so is their network. */
    private static final String NETWORK = """
            <config xmlns="urn:org:jgroups">
                <SHARED_LOOPBACK bind_addr="127.0.0.1"/>
                <SHARED_LOOPBACK_PING/>
                <MERGE3/>
                <pbcast.NAKACK2 use_mcast_xmit="false"/>
                <UNICAST3/>
                <pbcast.STABLE/>
                <pbcast.GMS print_local_addr="false"/>
                <UFC/>
                <MFC/>
                <FRAG4/>
            </config>
            """;

    private static final List<DefaultCacheManager> MEMBERS = new ArrayList<>();
    private int nodes;

    @BeforeAll
    static void start() {
        MEMBERS.add(member());
        MEMBERS.add(member());
        assertThat(MEMBERS.get(1).getMembers()).hasSize(2);
    }

    private static DefaultCacheManager member() {
        GlobalConfigurationBuilder global = GlobalConfigurationBuilder.defaultClusteredBuilder();
        global.transport().clusterName("claims").addProperty("configurationXml", NETWORK);
        global.jmx().disable();
        DefaultCacheManager member = new DefaultCacheManager(global.build());
        member.defineConfiguration(
                "claims",
                new ConfigurationBuilder()
                        .clustering()
                        .cacheMode(CacheMode.DIST_SYNC)
                        .build());
        member.getCache("claims");
        return member;
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
