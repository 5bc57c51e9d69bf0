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

import static net.chatmaid.camel.client.Clients.HELLO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The threads that the attempts at a request run on. */
class RetryThreadTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    private final ManualTime time = chatmaid.time();

    @Test
    void runsTheFirstAttemptOnTheCallingThreadAndARetryOnAWorker() {
        // given
        List<String> threads = new ArrayList<>();
        ClientScheduler waiting = time.scheduler(work -> {
            threads.add("worker");
            work.run();
        });
        chatmaid.sandbox().failNext(1, Fault.status(500));

        try (ChatmaidClient client = chatmaid.builder().scheduler(waiting).build()) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);

            // then
            assertThat(chatmaid.sandbox().requestCount()).isEqualTo(1);
            assertThat(threads).isEmpty();

            // when
            time.advance(Duration.ofSeconds(2));

            // then
            assertThat(sent).isCompleted();
            assertThat(threads).containsExactly("worker");
        }
    }

    @Test
    void failsWithoutARequestIfTheWorkersRejectTheRetry() {
        // given
        ClientScheduler rejecting = time.scheduler(work -> {
            throw new RejectedExecutionException("The queue is full");
        });
        chatmaid.sandbox().failNext(1, Fault.status(500));
        try (ChatmaidClient client = chatmaid.builder().scheduler(rejecting).build()) {
            CompletableFuture<SendResult> sent = client.send(HELLO);
            // when
            time.advance(Duration.ofSeconds(2));
            // then
            assertThat(Clients.failure(ChatmaidException.class, sent))
                    .hasMessageContaining("the workers of the ClientScheduler rejected it")
                    .hasRootCauseMessage("The queue is full");
            assertThat(chatmaid.sandbox().requestCount()).isEqualTo(1);
            // and when
            client.endWaits();
            time.advanceToTheEnd();
            // then
            assertThat(chatmaid.sandbox().requestCount()).isEqualTo(1);
        }
    }

    @Test
    void failsWithoutARequestIfTheWorkersRejectWhatWaitedForAPermit() {
        // given
        ClientScheduler rejecting = time.scheduler(work -> {
            throw new RejectedExecutionException("The queue is full");
        });
        try (ChatmaidClient client = chatmaid.builder()
                .scheduler(rejecting)
                .budget(RateBudget.perMinute(1, rejecting))
                .build()) {
            client.send(HELLO).join();
            CompletableFuture<SendResult> waiting = client.send(HELLO);
            // when
            time.advance(Duration.ofMinutes(2));
            // then
            assertThat(Clients.failure(ChatmaidException.class, waiting))
                    .hasMessageContaining("the workers of the ClientScheduler rejected it");
            assertThat(chatmaid.sandbox().requestCount()).isEqualTo(1);
        }
    }
}
