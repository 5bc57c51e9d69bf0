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
package net.chatmaid.camel.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Responses that fail a send. */
class SendFailureTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void failsWhenA429NamesMoreThanMaxWait() throws Exception {
        // given
        routes.options().setMaxWait(1000);
        routes.startRouteTo("chatmaid:send?from=+15551234567&to=+15557654321");
        routes.sandbox().failNext(5, Fault.rateLimited(Duration.ofHours(1)));
        // when
        Exchange sent = routes.to("direct:start").withBody("hi").send();
        // then
        assertThat(sent.getException())
                .isInstanceOfSatisfying(ChatmaidRateLimitException.class, e -> {
                    assertThat(e.getStatus()).isEqualTo(429);
                    assertThat(e.getPath()).isEqualTo("/v1/messages/send");
                    assertThat(e.getRequestId()).isNotNull();
                    assertThat(e.getRetryAfter()).isEqualTo(Duration.ofHours(1));
                })
                .hasMessageContaining("more than is left of maxWait (1000 ms)");
        assertThat(routes.sandbox().requestCount()).isEqualTo(1);
    }

    @Test
    void failsWithTheServersErrorAfterAllRetries() throws Exception {
        // given
        routes.options().setMaxRetries(2);
        routes.startRouteTo("chatmaid:send?from=+15551234567&to=+15557654321");
        routes.sandbox().failNext(3, Fault.html(503));
        // when
        Exchange sent = routes.to("direct:start").withBody("hi").send();
        // then
        assertThat(sent.getException())
                .isInstanceOfSatisfying(ChatmaidServerException.class, e -> assertThat(e.getStatus())
                        .isEqualTo(503));
        assertThat(routes.sandbox().requestCount()).isEqualTo(3);
        assertThat(routes.sandbox().messages()).isEmpty();
    }
}
