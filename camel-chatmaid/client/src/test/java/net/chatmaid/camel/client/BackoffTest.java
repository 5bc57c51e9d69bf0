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
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The waits between the attempts at a request. */
class BackoffTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    private final ManualTime time = chatmaid.time();

    @Test
    void doubleWithinTheirJitterUpToTheMaximum() {
        // given
        chatmaid.sandbox().failNext(100, Fault.status(500));
        RetrySettings settings =
                new RetrySettings(7, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(10));

        try (ChatmaidClient client = chatmaid.builder()
                .retries(settings)
                .responseTimeout(Duration.ofDays(1))
                .build()) {
            // when
            List<Long> waits = waits(client.send(HELLO));

            // then
            List<Integer> expected = List.of(1000, 2000, 4000, 8000, 10_000, 10_000, 10_000);
            assertThat(waits).hasSameSizeAs(expected).zipSatisfy(expected, (wait, base) -> assertThat(wait)
                    .isBetween(base * 8L / 10, base * 12L / 10));
        }
    }

    @Test
    void stayTheSameIfTheFirstIsTheMaximum() {
        // given
        chatmaid.sandbox().failNext(100, Fault.status(500));
        RetrySettings settings =
                new RetrySettings(3, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(10));

        try (ChatmaidClient client = chatmaid.builder()
                .retries(settings)
                .responseTimeout(Duration.ofDays(1))
                .build()) {
            // when
            List<Long> waits = waits(client.send(HELLO));

            // then
            assertThat(waits).hasSize(3).allSatisfy(wait -> assertThat(wait).isBetween(4000L, 6000L));
        }
    }

    private List<Long> waits(CompletableFuture<SendResult> sent) {
        List<Long> waits = new ArrayList<>();
        while (!sent.isDone()) {
            waits.add(time.untilNext().toMillis());
            time.advance(time.untilNext());
        }
        return waits;
    }
}
