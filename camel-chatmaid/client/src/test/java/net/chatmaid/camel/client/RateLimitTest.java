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

/** The pause of a 429. */
class RateLimitTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    private final ManualTime time = chatmaid.time();

    @Test
    void pausesAllClientsOfTheBudgetForTheTimeThatItNames() {
        // given
        chatmaid.sandbox().failNext(1, Fault.rateLimited(Duration.ofSeconds(30)));
        RateBudget budget = RateBudget.perMinute(100, time.scheduler());

        try (ChatmaidClient client = chatmaid.builder().budget(budget).build();
                ChatmaidClient sameKey = chatmaid.builder().budget(budget).build()) {
            // when
            CompletableFuture<SendResult> rejected = client.send(HELLO);
            CompletableFuture<List<PhoneNumber>> other = sameKey.phoneNumbers();
            time.advance(Duration.ofMillis(29_999));

            // then
            assertThat(rejected).isNotDone();
            assertThat(other).isNotDone();
            assertThat(chatmaid.sandbox().requestCount()).isEqualTo(1);

            // when
            time.advance(Duration.ofMillis(1));

            // then
            assertThat(rejected).isCompleted();
            assertThat(other).isCompleted();
        }
    }

    @Test
    void pausesForTheBackoffIfItNamesNoTime() {
        // given
        chatmaid.sandbox().failNext(1, Fault.rateLimitedByHeader("soon"));

        // when
        CompletableFuture<SendResult> sent = chatmaid.client().send(HELLO);

        // then
        time.advance(Duration.ofMillis(999));
        assertThat(sent).isNotDone();
        time.advance(Duration.ofMillis(1));
        assertThat(sent).isCompleted();
    }
}
