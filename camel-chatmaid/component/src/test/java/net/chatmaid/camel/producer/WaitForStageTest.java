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
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A send that waits for a stage. */
class WaitForStageTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final WaitingSend waiting = new WaitingSend(routes);

    @BeforeEach
    void start() throws Exception {
        waiting.start();
    }

    @ParameterizedTest
    @CsvSource({"sent, 1", "delivered, 2", "read, 3", "terminal, 1"})
    void continuesWhenTheStageIsReached(String stage, int steps) throws Exception {
        // given
        CompletableFuture<Exchange> done = waiting.send(WaitingSend.SEND + stage, "+15557654321");
        routes.sandbox().advance(Duration.ofMillis(500L * (steps - 1) + 400));
        waiting.awaitPoll();
        assertThat(done).isNotDone();
        // when
        routes.sandbox().advance(Duration.ofMillis(200));
        Exchange exchange = Patience.get(done);
        // then
        assertThat(exchange.getException()).isNull();
        String status = stage.equals("terminal") ? "sent" : stage;
        assertThat(exchange.getMessage().getHeader("CamelChatmaidStatus")).isEqualTo(status);
        assertThat(exchange.getMessage().getBody(Message.class).sentAt()).isNotNull();
        assertThat(routes.sandbox().messages()).hasSize(1);
    }

    @Test
    void continuesWhenALaterStageIsReached() throws Exception {
        // given
        CompletableFuture<Exchange> done =
                waiting.send(WaitingSend.SEND + "delivered", MagicRecipients.READ_WITHOUT_DELIVERED);
        // when
        routes.sandbox().advance(Duration.ofSeconds(5));
        // then
        assertThat(Patience.get(done).getMessage().getHeader("CamelChatmaidStatus"))
                .isEqualTo("read");
    }
}
