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
package net.chatmaid.camel.reliability.cluster;

import com.hazelcast.core.HazelcastInstance;
import java.nio.file.Path;
import net.chatmaid.camel.consumer.claim.ClaimStore;
import net.chatmaid.camel.consumer.claim.HazelcastClaims;
import net.chatmaid.camel.consumer.claim.HazelcastMember;
import org.apache.camel.processor.idempotent.hazelcast.HazelcastIdempotentRepository;
import org.apache.camel.spi.IdempotentRepository;

/** Three contexts on a cluster of Hazelcast. */
class HazelcastClusterTest implements ClusterContract {

    @Override
    public Cluster cluster(Path folder) {
        return new EmbeddedCluster(() -> new HazelcastNode(HazelcastMember.start()));
    }

    private record HazelcastNode(HazelcastInstance hazelcast) implements EmbeddedCluster.Member {

        @Override
        public IdempotentRepository routed() {
            return new HazelcastIdempotentRepository(hazelcast, "routed");
        }

        @Override
        public ClaimStore claims() {
            return new HazelcastClaims(hazelcast.getMap("claims"));
        }

        @Override
        public void close() {
            hazelcast.getLifecycleService().terminate();
        }
    }
}
