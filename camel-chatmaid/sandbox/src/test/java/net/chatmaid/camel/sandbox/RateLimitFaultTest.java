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
package net.chatmaid.camel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.chatmaid.camel.sandbox.testing.ApiContract;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rate limits on demand. */
class RateLimitFaultTest {

    @RegisterExtension
    final FaultedSandbox chatmaid = new FaultedSandbox();

    @Test
    void namesTheTimeInTheBodyOnly() {
        Reply reply = chatmaid.failing(Fault.rateLimitedByBody(Duration.ofMillis(1500)));
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.body()).isEqualTo("{\"error\":\"Too Many Requests\",\"retryAfter\":2}");
        assertThat(reply.header("retry-after")).isNull();
    }

    @Test
    void namesTheTimeInTheHeaderOnly() {
        Reply reply = chatmaid.failing(Fault.rateLimitedByHeader("Fri, 06 Feb 2026 14:22:30 GMT"));
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("retry-after")).isEqualTo("Fri, 06 Feb 2026 14:22:30 GMT");
        assertThat(reply.json().has("retryAfter")).isFalse();
        assertThat(reply.json().path("success").isBoolean()).isTrue();
    }

    @Test
    void haveTheFormOfTheRateLimitOfTheSandbox() {
        try (ChatmaidSandbox limited = ChatmaidSandbox.builder().rateLimit(1).start()) {
            // given
            PlainHttpClient.test(limited).get("/v1/account");
            Reply own = PlainHttpClient.test(limited).get("/v1/account");

            // when
            Reply reply = chatmaid.failing(Fault.rateLimited(Duration.ofMillis(1500)));

            // then
            assertThat(reply.status()).isEqualTo(own.status()).isEqualTo(429);
            assertThat(ApiContract.fields(reply.json())).containsExactlyElementsOf(ApiContract.fields(own.json()));
            assertThat(reply.json().path("success")).isEqualTo(own.json().path("success"));
            assertThat(reply.json().path("retryAfter").asInt()).isEqualTo(2);
            assertThat(reply.header("retry-after")).isEqualTo("2");
            assertThat(reply.header("content-type")).isEqualTo(own.header("content-type"));
        }
    }
}
