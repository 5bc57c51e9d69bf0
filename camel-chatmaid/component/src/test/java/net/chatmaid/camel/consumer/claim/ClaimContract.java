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
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.chatmaid.camel.testing.Scale;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.junit.jupiter.api.Test;

/** What two nodes can rely on, wherever their claims are held. */
public interface ClaimContract {

    Duration LONG = Duration.ofMinutes(10);

    /** One of several nodes that share their claims; not started, and with a context that was not started either. */
    IdempotentRepository node(CamelContext context, Duration lease) throws Exception;

    @Test
    default void oneOfTwoNodesGetsAClaim() throws Exception {
        try (Nodes nodes = new Nodes(this, LONG)) {
            // when
            boolean first = nodes.a.add("msg_1:sent");
            boolean second = nodes.b.add("msg_1:sent");
            boolean again = nodes.a.add("msg_1:sent");
            // then
            assertThat(List.of(first, second, again)).containsExactly(true, false, false);
            assertThat(Stream.of(nodes.a, nodes.b)).allMatch(node -> node.contains("msg_1:sent"));
            assertThat(nodes.a.confirm("msg_1:sent")).isTrue();
            assertThat(nodes.b.confirm("msg_1:sent")).isFalse();
        }
    }

    @Test
    default void aReleasedClaimIsFreeForAnyNode() throws Exception {
        try (Nodes nodes = new Nodes(this, LONG)) {
            // given
            nodes.a.add("msg_1:sent");
            // when
            boolean released = nodes.a.remove("msg_1:sent");
            // then
            assertThat(released).isTrue();
            assertThat(nodes.b.contains("msg_1:sent")).isFalse();
            assertThat(nodes.b.add("msg_1:sent")).isTrue();
        }
    }

    @Test
    default void aNodeReleasesOnlyItsOwnClaims() throws Exception {
        try (Nodes nodes = new Nodes(this, LONG)) {
            // given
            nodes.a.add("msg_1:sent");
            nodes.b.add("msg_2:sent");
            // when
            boolean released = nodes.b.remove("msg_1:sent");
            nodes.b.clear();
            // then
            assertThat(released).isFalse();
            assertThat(nodes.a.contains("msg_1:sent")).isTrue();
            assertThat(nodes.a.contains("msg_2:sent")).isFalse();
        }
    }

    @Test
    default void keysThatDifferLittleAreDifferentClaims() throws Exception {
        try (Nodes nodes = new Nodes(this, LONG)) {
            List<String> keys =
                    List.of("msg_a", "msg_A", "msg_a ", "msg_\u00e4", "msg_\u4e2d", "m".repeat(500), "m".repeat(501));
            assertThat(keys).allMatch(nodes.a::add);
            assertThat(keys).noneMatch(nodes.b::add);
        }
    }

    @Test
    default void ofManyNodesThatClaimAKeyAtOnceOneGetsIt() throws Exception {
        int keys = Scale.of(400, 2000);
        int threads = 8;
        Queue<String> claimed = new ConcurrentLinkedQueue<>();
        CyclicBarrier barrier = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (Nodes nodes = new Nodes(this, LONG)) {
            // when
            List<Future<?>> ends = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(thread -> executor.submit(() -> {
                        IdempotentRepository node = thread % 2 == 0 ? nodes.a : nodes.b;
                        for (int i = 0; i < keys / 4; i++) {
                            String key = "msg_" + (thread / 2) + "_" + i;
                            barrier.await();
                            if (node.add(key)) {
                                claimed.add(key);
                            }
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> end : ends) {
                end.get();
            }
            // then
            assertThat(claimed).hasSize(keys).doesNotHaveDuplicates();
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    default void theClaimsOfADeadNodeAreFreeAfterItsLease() throws Exception {
        try (Nodes nodes = new Nodes(this, Duration.ofSeconds(1))) {
            // given: a short lease, with short timeouts
            await().ignoreExceptions().until(() -> nodes.a.add("msg_1:sent"));
            // when: it is not released, and not renewed
            nodes.a.stop();
            // then
            await().ignoreExceptions().until(() -> nodes.b.add("msg_1:sent"));
        }
    }

    /** Two nodes in their own contexts. */
    final class Nodes implements AutoCloseable {

        final IdempotentRepository a;
        final IdempotentRepository b;
        private final List<CamelContext> contexts = List.of(new DefaultCamelContext(), new DefaultCamelContext());

        Nodes(ClaimContract contract, Duration lease) throws Exception {
            a = start(contract, 0, lease);
            b = start(contract, 1, lease);
        }

        private IdempotentRepository start(ClaimContract contract, int index, Duration lease) throws Exception {
            CamelContext context = contexts.get(index);
            IdempotentRepository node = contract.node(context, lease);
            context.addService(node, true, true);
            context.start();
            return node;
        }

        @Override
        public void close() {
            contexts.forEach(CamelContext::stop);
        }
    }
}
