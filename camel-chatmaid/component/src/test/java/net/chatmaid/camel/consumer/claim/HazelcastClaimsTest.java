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

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a cluster of two members of Hazelcast, with the store that the guide shows. */
class HazelcastClaimsTest implements ClaimContract, ClaimStoreContract {

    private static final List<HazelcastInstance> MEMBERS = new ArrayList<>();
    private int nodes;

    @BeforeAll
    static void start() {
        MEMBERS.add(HazelcastMember.start());
        MEMBERS.add(HazelcastMember.start());
        assertThat(MEMBERS.get(1).getCluster().getMembers()).hasSize(2);
    }

    @AfterAll
    static void stop() {
        MEMBERS.forEach(member -> member.getLifecycleService().terminate());
    }

    @AfterEach
    void empty() {
        map(0).clear();
    }

    @Override
    public IdempotentRepository node(CamelContext context, Duration lease) {
        LeasedClaimRepository repository = new LeasedClaimRepository(new HazelcastClaims(map(nodes++ % 2)));
        repository.setLease(lease);
        return repository;
    }

    @Override
    public ClaimStore store() {
        return new HazelcastClaims(map(0));
    }

    @Override
    public long leaseOf(String key) {
        return map(1).getEntryView(key).getTtl();
    }

    private static IMap<String, String> map(int member) {
        return MEMBERS.get(member).getMap("claims");
    }
}
