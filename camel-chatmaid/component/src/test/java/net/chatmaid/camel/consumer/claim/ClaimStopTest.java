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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** A stop while claims are renewed: a store that is interrupted may have one half of the renewal. */
class ClaimStopTest {

    @Test
    void waitsForTheRenewalThatRuns() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            // given
            context.getExecutorServiceManager()
                    .setShutdownAwaitTermination(Duration.ofMinutes(3).toMillis());
            SlowStore store = new SlowStore();
            LeasedClaimRepository node = new LeasedClaimRepository(store);
            node.setCamelContext(context);
            node.setLease(Duration.ofMillis(100));
            node.start();
            node.add("msg_1:sent");
            store.begun.await();
            // when
            CompletableFuture<Void> stop = new CompletableFuture<>();
            Thread stopping = new Thread(() -> {
                node.stop();
                stop.complete(null);
            });
            stopping.start();
            await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
            store.responds.countDown();
            // then
            assertThat(store.renewed).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(true);
            assertThat(stop).succeedsWithin(Duration.ofMinutes(1));
        }
    }

    private static final class SlowStore implements ClaimStore {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch responds = new CountDownLatch(1);
        private final CompletableFuture<Boolean> renewed = new CompletableFuture<>();

        @Override
        public boolean claim(String key, String owner, Duration lease) {
            return true;
        }

        @Override
        public boolean renew(String key, String owner, Duration lease) {
            begun.countDown();
            try {
                responds.await();
                return renewed.complete(true);
            } catch (InterruptedException e) {
                renewed.complete(false);
                throw new IllegalStateException("Interrupted", e);
            }
        }

        @Override
        public boolean release(String key, String owner) {
            return true;
        }

        @Override
        public boolean isClaimed(String key) {
            return true;
        }
    }
}
