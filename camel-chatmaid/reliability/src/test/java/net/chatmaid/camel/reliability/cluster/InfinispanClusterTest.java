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

import java.nio.file.Path;
import net.chatmaid.camel.consumer.claim.ClaimStore;
import net.chatmaid.camel.consumer.claim.InfinispanClaims;
import net.chatmaid.camel.consumer.claim.InfinispanMember;
import org.apache.camel.component.infinispan.embedded.InfinispanEmbeddedIdempotentRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.infinispan.manager.DefaultCacheManager;

/** Three contexts on a cluster of Infinispan. */
class InfinispanClusterTest implements ClusterContract {

    @Override
    public Cluster cluster(Path folder) {
        return new EmbeddedCluster(() -> new InfinispanNode(InfinispanMember.start("routed", "claims")));
    }

    private record InfinispanNode(DefaultCacheManager manager) implements EmbeddedCluster.Member {

        @Override
        public IdempotentRepository routed() {
            InfinispanEmbeddedIdempotentRepository repository = new InfinispanEmbeddedIdempotentRepository("routed");
            repository.setCacheContainer(manager);
            return repository;
        }

        @Override
        public ClaimStore claims() {
            return new InfinispanClaims(manager.getCache("claims"));
        }

        @Override
        public void close() {
            manager.stop();
        }
    }
}
