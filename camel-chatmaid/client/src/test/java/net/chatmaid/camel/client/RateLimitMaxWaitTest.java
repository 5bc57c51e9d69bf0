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

/** Requests whose rate limit lasts longer than the maximum wait. */
class RateLimitMaxWaitTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    private final ManualTime time = chatmaid.time();

    @Test
    void failsAtOnceIfThe429NamesALongerTime() {
        // given
        chatmaid.sandbox().failNext(1, Fault.rateLimited(Duration.ofMinutes(11)));

        // when
        CompletableFuture<SendResult> sent = chatmaid.client().send(HELLO);
        time.advance(Duration.ofMillis(1));

        // then
        ChatmaidRateLimitException e = failure(ChatmaidRateLimitException.class, sent);
        assertThat(e).hasMessageContaining("more than is left of maxWait (600000 ms)");
        assertThat(e.getStatus()).isEqualTo(429);
        assertThat(e.getRetryAfter()).isCloseTo(Duration.ofMinutes(11), Duration.ofMillis(1));
        assertThat(chatmaid.sandbox().requestCount()).isEqualTo(1);
    }

    @Test
    void namesThePauseThatARequestCanNotWaitFor() {
        // given
        chatmaid.sandbox().failNext(1, Fault.rateLimited(Duration.ofMinutes(11)));
        chatmaid.client().send(HELLO);

        // when
        CompletableFuture<?> phones = chatmaid.client().phoneNumbers();

        // then
        assertThat(failure(ChatmaidRateLimitException.class, phones))
                .hasMessage("GET /v1/phone-numbers was not made: after a 429, all requests with this API key pause for"
                        + " another 660000 ms, more than is left of maxWait (600000 ms). The request is not retried");
        assertThat(chatmaid.sandbox().requestCount()).isEqualTo(1);
    }

    @Test
    void failsAfterTheMaximumWaitIfEachAttemptIsRejected() {
        // given
        chatmaid.sandbox().failNext(1000, Fault.rateLimited(Duration.ofSeconds(60)));

        // when
        CompletableFuture<SendResult> sent = chatmaid.client().send(HELLO);
        time.advance(Duration.ofMinutes(10).plusMillis(1));

        // then
        failure(ChatmaidRateLimitException.class, sent);
        assertThat(chatmaid.sandbox().requestCount()).isEqualTo(11);
    }
}
