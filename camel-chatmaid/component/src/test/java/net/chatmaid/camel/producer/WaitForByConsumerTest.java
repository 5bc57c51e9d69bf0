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
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sends that wait while a consumer polls, and while the component stops. */
class WaitForByConsumerTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final WaitingSend waiting = new WaitingSend(routes);

    @BeforeEach
    void start() throws Exception {
        waiting.start();
    }

    @Test
    void continuesByAPollOfTheConsumer() throws Exception {
        // given
        waiting.pollEvery(Duration.ofHours(1));
        routes.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:status?delay=20&initialDelay=1").to("mock:changes");
            }
        });
        await().until(() -> routes.sandbox().requestCount() > 2);
        // when
        CompletableFuture<Exchange> done = waiting.send(WaitingSend.SEND + "delivered", "+15557654321");
        routes.sandbox().advance(Duration.ofSeconds(5));
        // then: long before a poll of its own
        assertThat(Patience.get(done).getException()).isNull();
        assertThat(routes.sandbox().requestCount("GET", "/v1/messages/msg_")).isZero();
    }

    @Test
    void failsWhenTheComponentStops() throws Exception {
        // given
        CompletableFuture<Exchange> done = waiting.send(WaitingSend.SEND + "delivered", "+15557654321");
        // when
        routes.close();
        // then
        assertThat(Patience.get(done).getException())
                .isInstanceOf(ChatmaidException.class)
                .hasMessageContaining("was stopped");
    }
}
