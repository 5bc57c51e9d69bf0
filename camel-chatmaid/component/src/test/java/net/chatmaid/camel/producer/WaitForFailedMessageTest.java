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
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidDeliveryException;
import net.chatmaid.camel.model.ErrorCode;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A send that waits, and whose message fails. */
class WaitForFailedMessageTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final WaitingSend waiting = new WaitingSend(routes);

    @BeforeEach
    void start() throws Exception {
        waiting.start();
    }

    @Test
    void failsWithTheErrorCode() throws Exception {
        // given
        CompletableFuture<Exchange> done =
                waiting.send(WaitingSend.SEND + "delivered", MagicRecipients.RECIPIENT_NOT_REACHABLE);
        // when
        routes.sandbox().advance(Duration.ofSeconds(5));
        // then
        assertThat(Patience.get(done).getException())
                .isInstanceOfSatisfying(ChatmaidDeliveryException.class, e -> {
                    assertThat(e.getErrorCode()).isEqualTo(ErrorCode.RECIPIENT_NOT_REACHABLE);
                    assertThat(e.getMessageId())
                            .isEqualTo(routes.sandbox().messages().get(0).id());
                    assertThat(e.getFailed().status()).isEqualTo(MessageStatus.FAILED);
                })
                .hasMessageContaining("failed with RECIPIENT_NOT_REACHABLE");
    }

    @Test
    void continuesIfItWaitsForTerminal() throws Exception {
        // given
        CompletableFuture<Exchange> done =
                waiting.send(WaitingSend.SEND + "terminal", MagicRecipients.INVALID_RECIPIENT);
        // when
        routes.sandbox().advance(Duration.ofSeconds(5));
        // then
        Exchange exchange = Patience.get(done);
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelChatmaidStatus", "failed")
                .containsEntry("CamelChatmaidErrorCode", "INVALID_RECIPIENT");
    }
}
