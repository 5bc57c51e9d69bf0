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
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How often a request is retried. */
class RetryLimitTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    private final ManualTime time = chatmaid.time();

    @Test
    void failsWithTheLastFailureAfterTheConfiguredRetries() {
        // given
        chatmaid.sandbox().failNext(3, Fault.status(500));
        chatmaid.sandbox().failNext(10, Fault.status(503));

        // when
        CompletableFuture<SendResult> sent = chatmaid.client().send(HELLO);
        time.advanceToTheEnd();

        // then
        assertThat(failure(ChatmaidServerException.class, sent))
                .hasMessageEndingWith(" The request is not retried again, as maxRetries (3) is reached.")
                .extracting(ChatmaidServerException::getStatus)
                .isEqualTo(503);
        assertThat(chatmaid.sandbox().requestCount()).isEqualTo(4);
    }

    @Test
    void makesOneRequestWithoutRetries() {
        // given
        RetrySettings none = new RetrySettings(0, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(1));

        try (ChatmaidClient client = chatmaid.builder().retries(none).build()) {
            // then
            chatmaid.sandbox().failNext(1, Fault.reset());
            failure(ChatmaidTransportException.class, client.send(HELLO));
            chatmaid.sandbox().failNext(1, Fault.status(500));
            failure(ChatmaidServerException.class, client.send(HELLO));
            chatmaid.sandbox().failNext(1, Fault.rateLimited(Duration.ofSeconds(5)));
            failure(ChatmaidRateLimitException.class, client.send(HELLO));
            assertThat(chatmaid.sandbox().requestCount()).isEqualTo(3);
        }
    }
}
