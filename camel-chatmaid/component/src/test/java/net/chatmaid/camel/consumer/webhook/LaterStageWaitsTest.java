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

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A delivery waits for an earlier stage that is being routed. */
class LaterStageWaitsTest {

    @RegisterExtension
    static final WebhookNodes NODES = new WebhookNodes();

    @Test
    void routesLaterStagesAfterTheEarlierOne() {
        // given
        NODES.gate.hold("sent");
        CompletableFuture<Integer> sent = NODES.deliverToGate(NODES.event("message.sent", "sent"));
        // when
        CompletableFuture<Integer> delivered = NODES.deliverWaiting("delivered", "sent", "delivered");
        CompletableFuture<Integer> read = NODES.deliverWaiting("read", "sent", "delivered", "read");
        assertThat(NODES.begun()).hasSize(1);
        assertThat(read).isNotDone();
        NODES.gate.open("sent");
        // then
        assertThat(List.of(sent.join(), delivered.join(), read.join())).containsOnly(200);
        assertThat(NODES.ended()).containsExactly("sent", "delivered", "read");
    }

    @Test
    void waitsForAnEarlierStageThatItsEventDoesNotName() {
        // given
        NODES.gate.hold("sent");
        CompletableFuture<Integer> sent = NODES.deliverToGate(NODES.event("message.sent", "sent"));
        // when
        CompletableFuture<Integer> delivered = NODES.deliverWaiting("delivered", "delivered");
        assertThat(NODES.begun()).hasSize(1);
        assertThat(delivered).isNotDone();
        NODES.gate.open("sent");
        // then
        assertThat(List.of(sent.join(), delivered.join())).containsOnly(200);
        assertThat(NODES.ended()).containsExactly("sent", "delivered");
    }
}
