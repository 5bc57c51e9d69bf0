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
import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ChatmaidSandboxExtension.class)
class ClosingTest {

    private final ManualTime time = new ManualTime();
    private final ChatmaidSandbox sandbox;

    ClosingTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @Test
    void endsWaitingRequestsOnceWithoutAnotherAttempt() {
        // given: one waits for a retry, one for a pause to end, one for the look-up of a sender
        ChatmaidClient client = Clients.at(sandbox, time).build();
        List<String> ends = new ArrayList<>();
        sandbox.failNext(1, Fault.status(500));
        CompletableFuture<?> retried = client.send(HELLO);
        sandbox.failNext(1, Fault.rateLimited(Duration.ofSeconds(10)));
        CompletableFuture<?> paused = client.send(HELLO);
        CompletableFuture<?> withoutSender = client.send(HELLO.withFrom(null));
        List.of(retried, paused, withoutSender).forEach(call -> call.whenComplete((ok, failure) -> ends.add("end")));
        assertThat(ends).isEmpty();

        // when
        client.close();

        // then
        for (CompletableFuture<?> call : List.of(retried, paused, withoutSender)) {
            assertThat(failure(ChatmaidException.class, call)).hasMessageContaining("was closed");
        }

        // when: the time goes on
        time.advance(Duration.ofMinutes(20));

        // then
        assertThat(ends).hasSize(3);
        assertThat(sandbox.requestCount()).isEqualTo(2);
    }

    @Test
    void failsRequestsOfAClosedClient() {
        // given
        ChatmaidClient client = Clients.at(sandbox, time).build();
        ChatmaidClient view = client.withoutWaiting();

        // when
        view.close();

        // then
        failure(ChatmaidException.class, client.send(HELLO));
        failure(ChatmaidException.class, client.message("msg_1"));
        failure(ChatmaidException.class, client.connectedSender());
        failure(ChatmaidException.class, view.phoneNumbers());
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void ignoresASecondClose() {
        // given
        ChatmaidClient client = ChatmaidClient.builder(sandbox.testKey())
                .baseUrl(sandbox.baseUrl())
                .build();

        // then
        client.close();
        client.close();
    }

    @Test
    void endsTheThreadsOfTheClient() {
        // given
        ChatmaidClient client = ChatmaidClient.builder(sandbox.testKey())
                .baseUrl(sandbox.baseUrl())
                .build();
        sandbox.failNext(1, Fault.status(500));
        CompletableFuture<?> call = client.message("msg_1");
        assertThat(chatmaidThreads()).isNotEmpty().allMatch(Thread::isDaemon);

        // when
        client.close();

        // then
        failure(ChatmaidException.class, call);
        Awaitility.await().until(() -> chatmaidThreads().isEmpty());
    }

    private static List<Thread> chatmaidThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("chatmaid-"))
                .toList();
    }
}
