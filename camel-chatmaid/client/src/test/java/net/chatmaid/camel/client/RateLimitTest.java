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
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a 429 does. */
@ExtendWith(ChatmaidSandboxExtension.class)
class RateLimitTest {

    private final ManualTime time = new ManualTime();
    private final ChatmaidSandbox sandbox;

    RateLimitTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @Test
    void a429PausesOtherCallsTooForTheTimeThatItNames() {
        // given
        sandbox.failNext(1, Fault.rateLimited(Duration.ofSeconds(30)));
        RateBudget budget = RateBudget.perMinute(100, time.waiting());

        try (ChatmaidClient client = Clients.at(sandbox, time).budget(budget).build();
                ChatmaidClient sameKey =
                        Clients.at(sandbox, time).budget(budget).build()) {
            // when
            CompletableFuture<SendResult> rejected = client.send(HELLO);
            CompletableFuture<List<PhoneNumber>> other = sameKey.phoneNumbers();
            time.advance(Duration.ofMillis(29_999));

            // then
            assertThat(rejected).isNotDone();
            assertThat(other).isNotDone();
            assertThat(sandbox.requestCount()).isEqualTo(1);

            // when
            time.advance(Duration.ofMillis(1));

            // then
            assertThat(rejected).isCompleted();
            assertThat(other).isCompleted();
        }
    }

    @Test
    void a429PausesAlsoThoseThatWaitedBefore() {
        // given: one call uses the room up, two more wait for theirs
        RateBudget budget = RateBudget.perMinute(1, time.waiting());

        try (ChatmaidClient client = Clients.at(sandbox, time).budget(budget).build()) {
            client.phoneNumbers();
            CompletableFuture<List<PhoneNumber>> waiting = client.phoneNumbers();

            // when: another client of the key is told to wait for five minutes
            budget.pauseFor(Duration.ofMinutes(5));
            time.advance(Duration.ofMinutes(5).minusNanos(1));

            // then
            assertThat(waiting).isNotDone();
            assertThat(sandbox.requestCount()).isEqualTo(1);

            // when
            time.advance(Duration.ofNanos(1));

            // then
            assertThat(waiting).isCompleted();
        }
    }

    @Test
    void a429CountsNotAsARetry() {
        // given: more of them than there are retries, and all retries used as well
        sandbox.failNext(2, Fault.status(500));
        sandbox.failNext(10, Fault.rateLimitedByBody(Duration.ofSeconds(1)));
        sandbox.failNext(1, Fault.status(500));

        try (ChatmaidClient client = Clients.at(sandbox, time).build()) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);
            time.advanceToTheEnd();

            // then
            assertThat(sent).isCompleted();
            assertThat(sandbox.requestCount()).isEqualTo(14);
            assertThat(sandbox.messages()).hasSize(1);
        }
    }

    @Test
    void a429ThatNamesNoTimePausesForTheBackoff() {
        // given
        sandbox.failNext(1, Fault.rateLimitedByHeader("soon"));

        try (ChatmaidClient client = Clients.at(sandbox, time).build()) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);

            // then
            time.advance(Duration.ofMillis(999));
            assertThat(sent).isNotDone();
            time.advance(Duration.ofMillis(1));
            assertThat(sent).isCompleted();
        }
    }

    @Test
    void whatIsRejectedForLongerThanMaxWaitIsGivenUpAtOnce() {
        // given
        sandbox.failNext(1, Fault.rateLimited(Duration.ofMinutes(11)));

        try (ChatmaidClient client = Clients.at(sandbox, time).build()) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);
            time.advance(Duration.ofMillis(1));

            // then
            ChatmaidRateLimitException e = failure(ChatmaidRateLimitException.class, sent);
            assertThat(e).hasMessageContaining("longer than maxWait (600000 ms)");
            assertThat(e.getStatus()).isEqualTo(429);
            assertThat(e.getRetryAfter()).isCloseTo(Duration.ofMinutes(11), Duration.ofMillis(1));
            assertThat(sandbox.requestCount()).isEqualTo(1);
        }
    }

    @Test
    void whatIsRejectedAgainAndAgainIsGivenUpAfterMaxWait() {
        // given
        sandbox.failNext(1000, Fault.rateLimited(Duration.ofSeconds(60)));

        try (ChatmaidClient client = Clients.at(sandbox, time).build()) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);
            time.advance(Duration.ofMinutes(10).plusMillis(1));

            // then
            failure(ChatmaidRateLimitException.class, sent);
            assertThat(sandbox.requestCount()).isEqualTo(11);
        }
    }

    @Test
    void whatWaitsLongerThanMaxWaitBecauseOfALaterPauseIsGivenUpInTime() {
        // given
        RateBudget budget = RateBudget.perMinute(1, time.waiting());
        budget.tryAcquirePoll();

        // when
        CompletableFuture<Boolean> waiting = budget.acquire(RequestPriority.LOOKUP, Duration.ofMinutes(2));
        budget.pauseFor(Duration.ofMinutes(60));
        time.advance(Duration.ofMinutes(2));

        // then
        assertThat(waiting).isCompletedWithValue(false);
    }

    @Test
    void aLaterPauseNeverShortensAnEarlierOne() {
        // given
        RateBudget budget = RateBudget.perMinute(0, time.waiting());

        // when
        budget.pauseFor(Duration.ofSeconds(60));
        budget.pauseFor(Duration.ofSeconds(1));

        // then
        assertThat(budget.untilPermit()).isEqualTo(Duration.ofSeconds(60));
    }
}
