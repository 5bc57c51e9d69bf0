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

import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithoutWaitingTest {

    private final ManualTime time = new ManualTime();
    private ChatmaidSandbox sandbox;
    private RateBudget budget;
    private ChatmaidClient patient;
    private ChatmaidClient client;

    @BeforeEach
    void start() {
        sandbox = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual(Instant.parse("2031-05-06T07:08:09.750Z")))
                .start();
        budget = RateBudget.perMinute(60, time.scheduler());
        patient = Clients.at(sandbox, time).budget(budget).build();
        client = patient.withoutWaiting();
    }

    @AfterEach
    void stop() {
        patient.close();
        sandbox.close();
    }

    @Test
    void makesRequestsWhileThereArePermitsAndRejectsFurtherOnes() {
        // when: half of a tenth of the minute's requests, as the other half is kept for sends
        for (int i = 0; i < 3; i++) {
            assertThat(client.phoneNumbers()).isCompleted();
        }
        CompletableFuture<?> rejected = client.phoneNumbers();

        // then
        assertThat(rejected).isCompletedExceptionally();
        ChatmaidRateLimitException e = failure(ChatmaidRateLimitException.class, rejected);
        assertThat(e).hasMessageStartingWith("GET /v1/phone-numbers was not made: the budget of 60 requests a minute");
        assertThat(e.getStatus()).isZero();
        assertThat(e.getRetryAfter()).isBetween(Duration.ofMillis(1127), Duration.ofMillis(1128));
        assertThat(sandbox.requestCount()).isEqualTo(3);
    }

    @Test
    void doesNotRetryARequestThatFails() {
        // given
        sandbox.failNext(1, Fault.status(500));

        // then
        failure(ChatmaidServerException.class, client.phoneNumbers());
        time.advanceToTheEnd();
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void a429FailsTheRequestAndPausesTheClientThatWaits() {
        // given
        sandbox.failNext(1, Fault.rateLimited(Duration.ofSeconds(20)));

        // when
        failure(ChatmaidRateLimitException.class, client.phoneNumbers());
        CompletableFuture<?> waiting = patient.phoneNumbers();

        // then
        time.advance(Duration.ofSeconds(19));
        assertThat(waiting).isNotDone();
        time.advance(Duration.ofSeconds(1));
        assertThat(waiting).isCompleted();
    }

    @Test
    void theServerTimeContinuesFromTheLatestResponse() {
        // given
        assertThat(client.serverTime()).isEmpty();

        // when
        client.phoneNumbers().join();

        // then: the header counts whole seconds
        assertThat(patient.serverTime()).contains(Instant.parse("2031-05-06T07:08:09Z"));
        time.advance(Duration.ofSeconds(90));
        assertThat(client.serverTime()).contains(Instant.parse("2031-05-06T07:09:39Z"));
    }
}
