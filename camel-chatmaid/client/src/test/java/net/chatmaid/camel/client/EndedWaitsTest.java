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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import net.chatmaid.camel.testing.Patience;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client whose waits are ended before it is closed. */
@ExtendWith(ChatmaidSandboxExtension.class)
class EndedWaitsTest {

    private final ManualTime time = new ManualTime();
    private final ChatmaidSandbox sandbox;

    EndedWaitsTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @Test
    void doesNotRetryAndTellsTheLastFailure() {
        // given
        ChatmaidClient client = Clients.at(sandbox, time).build();
        sandbox.failNext(1, Fault.status(500));
        CompletableFuture<?> retried = client.send(HELLO);
        // when
        client.endWaits();
        time.advance(Duration.ofNanos(1));
        // then
        assertThat(failure(ChatmaidException.class, retried))
                .hasMessageContaining("is not retried, as the Chatmaid client stops")
                .hasCauseInstanceOf(ChatmaidServerException.class);
        // and when
        time.advanceToTheEnd();
        // then
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void doesNotRetryAfterALaterFailure() {
        // given
        ChatmaidClient client = Clients.at(sandbox, time).build();
        client.endWaits();
        sandbox.failNext(1, Fault.status(500));
        // when
        CompletableFuture<?> failed = client.send(HELLO);
        time.advance(Duration.ofNanos(1));
        // then
        assertThat(failure(ChatmaidException.class, failed)).hasMessageContaining("is not retried");
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void endsThePauseAfterA429() {
        // given
        ChatmaidClient client = Clients.at(sandbox, time).build();
        sandbox.failNext(1, Fault.rateLimited(Duration.ofSeconds(10)));
        CompletableFuture<?> rejected = client.send(HELLO);
        time.advance(Duration.ofNanos(1));
        CompletableFuture<?> paused = client.send(HELLO);
        // when
        client.endWaits();
        // then
        assertThat(failure(ChatmaidException.class, rejected)).hasMessageContaining("is not retried");
        assertThat(failure(ChatmaidException.class, paused)).hasMessageContaining("was not made");
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void makesARequestThatNeedsNoWait() {
        // given: one permit is left
        ChatmaidClient client = Clients.at(sandbox, time)
                .budget(RateBudget.perMinute(20, time.scheduler()))
                .build();
        client.send(HELLO).join();
        client.endWaits();
        // when
        List<CompletableFuture<SendResult>> sends = List.of(client.send(HELLO), client.send(HELLO));
        // then
        assertThat(sends.get(0)).isCompleted();
        assertThat(failure(ChatmaidException.class, sends.get(1)))
                .hasMessageContaining("was not made")
                .hasMessageContaining("permit");
        assertThat(sandbox.messages()).hasSize(2);
    }

    @Test
    void doesNotEndTheWaitsOfAnotherClientWithTheSameBudget() {
        // given
        RateBudget budget = RateBudget.perMinute(60, time.scheduler());
        ChatmaidClient first = Clients.at(sandbox, time).budget(budget).build();
        ChatmaidClient second = Clients.at(sandbox, time).budget(budget).build();
        sandbox.failNext(1, Fault.rateLimited(Duration.ofSeconds(10)));
        CompletableFuture<?> ofFirst = first.send(HELLO);
        CompletableFuture<?> ofSecond = second.send(SendRequest.builder()
                .to("+12025550199")
                .content("Another message")
                .build());
        time.advance(Duration.ofNanos(1));
        // when
        first.endWaits();
        // then
        failure(ChatmaidException.class, ofFirst);
        assertThat(ofSecond).isNotDone();
        assertThat(budget.waitingRequests()).isEqualTo(1);
        // and when
        time.advanceToTheEnd();
        // then
        assertThat(ofSecond).isCompleted();
    }

    @Test
    void endsPollsAndNoOtherRequest() throws Exception {
        // given
        ChatmaidClient client = Clients.at(sandbox, time).build();
        sandbox.failNext(2, Fault.delay(Patience.LIMIT));
        CompletableFuture<Throwable> poll = CompletableFuture.supplyAsync(
                () -> failure(ChatmaidException.class, client.withoutWaiting().account()));
        Awaitility.await().until(() -> sandbox.requestCount() == 1);
        // when
        client.endWaits();
        // then
        assertThat(Patience.get(poll)).hasMessageContaining("was ended, as the Chatmaid client stops");
        // and when
        Throwable next =
                failure(ChatmaidException.class, client.withoutWaiting().account());
        // then
        assertThat(next).hasMessageContaining("was ended");
        assertThat(sandbox.requestCount()).isEqualTo(1);
        // and when
        sandbox.clearFaults();
        assertThat(client.account()).isCompleted();
    }

    @Test
    void canBeEndedAgainAndAfterTheClose() {
        // given
        ChatmaidClient client = Clients.at(sandbox, time).build();
        client.endWaits();
        client.endWaits();
        client.close();
        // when
        client.endWaits();
        // then
        failure(ChatmaidException.class, client.send(HELLO));
    }
}
