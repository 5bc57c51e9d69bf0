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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A 429, the pause of its budget, and requests that wait. */
class RateLimitRetryTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    private final ManualTime time = chatmaid.time();

    @Test
    void a429DoesNotCountAsARetry() {
        // given: more of them than there are retries, and all retries used as well
        chatmaid.sandbox().failNext(2, Fault.status(500));
        chatmaid.sandbox().failNext(10, Fault.rateLimitedByBody(Duration.ofSeconds(1)));
        chatmaid.sandbox().failNext(1, Fault.status(500));

        // when
        CompletableFuture<SendResult> sent = chatmaid.client().send(HELLO);
        time.advanceToTheEnd();

        // then
        assertThat(sent).isCompleted();
        assertThat(chatmaid.sandbox().requestCount()).isEqualTo(14);
        assertThat(chatmaid.sandbox().messages()).hasSize(1);
    }

    @Test
    void aPauseHoldsForRequestsThatWaitedBefore() {
        // given: one call uses the room up, two more wait for theirs
        RateBudget budget = RateBudget.perMinute(1, time.scheduler());

        try (ChatmaidClient client = chatmaid.builder().budget(budget).build()) {
            client.phoneNumbers();
            CompletableFuture<List<PhoneNumber>> waiting = client.phoneNumbers();

            // when: another client of the key is told to wait for five minutes
            budget.pauseFor(Duration.ofMinutes(5));
            time.advance(Duration.ofMinutes(5).minusNanos(1));

            // then
            assertThat(waiting).isNotDone();
            assertThat(chatmaid.sandbox().requestCount()).isEqualTo(1);

            // when
            time.advance(Duration.ofNanos(1));

            // then
            assertThat(waiting).isCompleted();
        }
    }
}
