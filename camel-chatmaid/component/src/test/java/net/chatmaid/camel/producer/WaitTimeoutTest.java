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
import net.chatmaid.camel.client.ChatmaidWaitTimeoutException;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A send whose message does not reach the stage in time. */
class WaitTimeoutTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final WaitingSend waiting = new WaitingSend(routes);

    @BeforeEach
    void start() throws Exception {
        waiting.start();
    }

    @Test
    void namesTheLastStatusAndTracksTheMessage() throws Exception {
        // given
        routes.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:status?delay=20&initialDelay=1").to("mock:changes");
            }
        });
        CompletableFuture<Exchange> done = waiting.send(WaitingSend.SEND + "read&waitTimeout=300", "+15557654321");
        routes.sandbox().advance(Duration.ofMillis(600));
        // when
        Exchange exchange = Patience.get(done);
        // then
        assertThat(exchange.getException())
                .isInstanceOfSatisfying(ChatmaidWaitTimeoutException.class, e -> {
                    assertThat(e.getMessageId())
                            .isEqualTo(routes.sandbox().messages().get(0).id());
                    assertThat(e.getLastStatus()).isIn(MessageStatus.PENDING, MessageStatus.SENT);
                })
                .hasMessageContaining("not read, after waitTimeout (300 ms)");
        // and when
        routes.sandbox().advance(Duration.ofSeconds(5));
        // then
        await().until(() -> routes.mock("changes").getReceivedCounter() == 3);
    }
}
