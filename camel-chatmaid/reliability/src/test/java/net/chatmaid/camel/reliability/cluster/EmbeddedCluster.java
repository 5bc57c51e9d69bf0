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

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.chatmaid.camel.consumer.claim.ClaimStore;
import net.chatmaid.camel.consumer.claim.LeasedClaimRepository;
import net.chatmaid.camel.reliability.node.NodeOptions;
import net.chatmaid.camel.reliability.node.RememberedKeys;
import net.chatmaid.camel.reliability.node.TrackingNode;
import net.chatmaid.camel.testing.Scale;
import org.apache.camel.spi.IdempotentRepository;

/** Contexts in one process, each with a member of a data grid that holds what they share. The process has one bucket. */
final class EmbeddedCluster implements Cluster {

    private final Grid grid;
    private final Bucket budget;
    private final List<Member> members = new ArrayList<>();
    private Set<String> rememberedAtKill = Set.of();

    EmbeddedCluster(Grid grid) {
        this.grid = grid;
        budget = Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity()).refillGreedy(refill(), Duration.ofMinutes(1)))
                .build();
    }

    /** A data grid. */
    @FunctionalInterface
    interface Grid {
        /** Starts another member. */
        Member start();
    }

    /** A member of the grid. */
    interface Member extends AutoCloseable {

        IdempotentRepository routed();

        ClaimStore claims();

        /** Ends it without a shutdown. */
        @Override
        void close();
    }

    @Override
    public int limit() {
        return Scale.of(200, 600);
    }

    @Override
    public Duration clockDifference() {
        return Duration.ZERO;
    }

    @Override
    public Runnable start(NodeOptions options) throws Exception {
        Member member = grid.start();
        members.add(member);
        LeasedClaimRepository claims = new LeasedClaimRepository(member.claims());
        claims.setLease(Duration.ofMillis(LEASE_MILLIS));
        RecordedRepository routed = new RecordedRepository(member.routed());
        TrackingNode node =
                TrackingNode.start(options, new TrackingNode.Stores(routed, Optional.of(claims), Optional.of(budget)));
        return () -> {
            // first the member, so that the node can't release its claims
            member.close();
            members.remove(member);
            node.close();
            // only what this node has added: while it ends, others route again what it was routing, and add that
            rememberedAtKill = routed.added();
        };
    }

    @Override
    public RememberedKeys remembered() {
        return () -> rememberedAtKill;
    }

    @Override
    public Optional<RememberedKeys> stopStore() {
        return Optional.empty();
    }

    @Override
    public void close() {
        List.copyOf(members).forEach(Member::close);
    }
}
