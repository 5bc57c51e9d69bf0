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
package net.chatmaid.camel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that wait hold no thread, measured in real time. */
class ManyWaitingCallsTest {

    @Test
    @Timeout(Patience.TEST_SECONDS)
    void aThousandRequestsWaitOnOneTimerAndTwoWorkers() throws Exception {
        // given: a pause, and a budget through which they all fit in a moment afterwards
        ManualTime time = new ManualTime();
        Set<String> names = Collections.synchronizedSet(new HashSet<>());
        ExecutorService workers = Executors.newFixedThreadPool(
                2,
                task -> new Thread(() -> {
                    names.add(Thread.currentThread().getName());
                    task.run();
                }));
        ClientScheduler waiting = time.scheduler(workers);
        RateBudget budget = RateBudget.perMinute(60_000, waiting);

        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                ChatmaidClient client = ChatmaidClient.builder(sandbox.testKey())
                        .baseUrl(sandbox.baseUrl())
                        .scheduler(waiting)
                        .budget(budget)
                        .build()) {
            sandbox.failNext(1, Fault.rateLimited(Duration.ofSeconds(1)));
            int threads = Thread.activeCount();

            // when
            List<CompletableFuture<SendResult>> calls = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                calls.add(client.send(Clients.HELLO));
            }

            // then: this thread was never held, and no thread was made for any of them
            assertThat(calls).noneMatch(CompletableFuture::isDone);
            assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 4);
            CompletableFuture<Void> all = CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new));
            time.advance(Duration.ofSeconds(1));
            await().until(() -> {
                time.advance(Duration.ofMillis(10));
                return all.isDone();
            });
            assertThat(all).isCompleted();
            assertThat(sandbox.messages()).hasSize(1000);
            assertThat(names).hasSizeLessThanOrEqualTo(2);
        } finally {
            workers.shutdownNow();
        }
    }
}
