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
package net.chatmaid.camel.consumer.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An earlier stage that another delivery routes, and that fails. */
class EarlierStageFailsTest {

    @RegisterExtension
    static final WebhookNodes NODES = new WebhookNodes();

    @Test
    void respondsWith503IfItsEventDoesNotNameTheEarlierStage() {
        // given
        NODES.gate.hold("sent");
        CompletableFuture<Integer> sent = NODES.deliverToGate(NODES.event("message.sent", "sent"));
        CompletableFuture<Integer> delivered = NODES.deliverWaiting("delivered", "delivered");
        assertThat(delivered).isNotDone();
        // when
        NODES.gate.fail("sent");
        // then: both come again, and the later one does not overtake
        assertThat(sent.join()).isEqualTo(500);
        assertThat(delivered.join()).isEqualTo(503);
        assertThat(NODES.ended()).isEmpty();
    }

    @Test
    void routesTheEarlierStageThatItsEventNames() {
        // given
        NODES.gate.hold("sent");
        CompletableFuture<Integer> sent = NODES.deliverToGate(NODES.event("message.sent", "sent"));
        CompletableFuture<Integer> delivered = NODES.deliverWaiting("delivered", "sent", "delivered");
        assertThat(delivered).isNotDone();
        // when
        NODES.gate.fail("sent");
        // then
        assertThat(sent.join()).isEqualTo(500);
        assertThat(delivered.join()).isEqualTo(200);
        assertThat(NODES.begun()).containsExactly("sent", "sent", "delivered");
        assertThat(NODES.ended()).containsExactly("sent", "delivered");
    }
}
