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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ChatmaidSandboxExtension.class)
class RetryTest {

    private final ManualTime time = new ManualTime();
    private final ChatmaidSandbox sandbox;

    RetryTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    static List<Fault> passing() {
        return List.of(
                Fault.status(500),
                Fault.html(502),
                Fault.empty(503),
                Fault.status(504),
                Fault.reset(),
                Fault.truncated(),
                Fault.lostResponse());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatMayPassIsTriedAgain(Fault fault) {
        // given
        sandbox.failNext(1, fault);

        try (ChatmaidClient client = Clients.at(sandbox, time).build()) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);
            assertThat(sent).isNotDone();
            time.advance(Duration.ofSeconds(2));

            // then
            assertThat(sent.join().message().status()).hasToString("sent");
            assertThat(sandbox.requestCount()).isEqualTo(2);
            assertThat(sandbox.messages()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422})
    void aRefusalIsFinal(int status) {
        // given
        sandbox.failNext(1, Fault.status(status));

        try (ChatmaidClient client = Clients.at(sandbox, time).build()) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);

            // then
            assertThat(sent).isCompletedExceptionally();
            assertThat(time.pending()).isZero();
            assertThat(sandbox.requestCount()).isEqualTo(1);
        }
    }

    @Test
    void aLookUpWhoseResponseIsNotTheApisIsFinal() {
        // given
        sandbox.failNext(1, Fault.garbage());

        try (ChatmaidClient client = Clients.at(sandbox, time).build()) {
            // then
            failure(ChatmaidProtocolException.class, client.phoneNumbers());
            assertThat(sandbox.requestCount()).isEqualTo(1);
        }
    }

    @Test
    void retriesAreAsManyAsWereAskedForAndThenTheLastFailureCounts() {
        // given
        sandbox.failNext(3, Fault.status(500));
        sandbox.failNext(10, Fault.status(503));

        try (ChatmaidClient client = Clients.at(sandbox, time).build()) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);
            time.advanceToTheEnd();

            // then
            assertThat(failure(ChatmaidServerException.class, sent).getStatus()).isEqualTo(503);
            assertThat(sandbox.requestCount()).isEqualTo(4);
        }
    }

    @Test
    void waitsDoubleWithinTheirJitterUpToTheLongest() {
        // given
        sandbox.failNext(100, Fault.status(500));
        RetrySettings settings =
                new RetrySettings(7, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(10));

        try (ChatmaidClient client = Clients.at(sandbox, time).retries(settings).build()) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);
            List<Long> waits = new ArrayList<>();
            while (!sent.isDone()) {
                waits.add(time.untilNext().toMillis());
                time.advance(time.untilNext());
            }

            // then
            List<Integer> expected = List.of(1000, 2000, 4000, 8000, 10_000, 10_000, 10_000);
            assertThat(waits).hasSameSizeAs(expected).zipSatisfy(expected, (wait, base) -> assertThat(wait)
                    .isBetween(base * 8L / 10, base * 12L / 10));
        }
    }

    @Test
    void waitsThatMayNotGrowStayTheSame() {
        // given
        sandbox.failNext(100, Fault.status(500));
        RetrySettings settings =
                new RetrySettings(3, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(10));

        try (ChatmaidClient client = Clients.at(sandbox, time).retries(settings).build()) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);
            List<Long> waits = new ArrayList<>();
            while (!sent.isDone()) {
                waits.add(time.untilNext().toMillis());
                time.advance(time.untilNext());
            }

            // then
            assertThat(waits).hasSize(3).allSatisfy(wait -> assertThat(wait).isBetween(4000L, 6000L));
        }
    }

    @Test
    void withoutRetriesThereIsOneRequest() {
        // given
        RetrySettings none = new RetrySettings(0, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(1));

        try (ChatmaidClient client = Clients.at(sandbox, time).retries(none).build()) {
            // then
            sandbox.failNext(1, Fault.reset());
            failure(ChatmaidTransportException.class, client.send(HELLO));
            sandbox.failNext(1, Fault.status(500));
            failure(ChatmaidServerException.class, client.send(HELLO));
            sandbox.failNext(1, Fault.rateLimited(Duration.ofSeconds(5)));
            failure(ChatmaidRateLimitException.class, client.send(HELLO));
            assertThat(sandbox.requestCount()).isEqualTo(3);
        }
    }

    @Test
    void theFirstAttemptRunsOnTheCallingThreadAndALaterOneOnAWorker() {
        // given
        List<String> threads = new ArrayList<>();
        ClientScheduler waiting = time.waiting(work -> {
            threads.add("worker");
            work.run();
        });
        sandbox.failNext(1, Fault.status(500));

        try (ChatmaidClient client = Clients.at(sandbox, time).waiting(waiting).build()) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);

            // then
            assertThat(sandbox.requestCount()).isEqualTo(1);
            assertThat(threads).isEmpty();

            // when
            time.advance(Duration.ofSeconds(2));

            // then
            assertThat(sent).isCompleted();
            assertThat(threads).containsExactly("worker");
        }
    }
}
