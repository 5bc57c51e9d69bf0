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

/** Deliveries of one stage that meet, on one node and on two. */
class SameStageAtOnceTest {

    @RegisterExtension
    static final WebhookNodes NODES = new WebhookNodes();

    @Test
    void respondsToTheSecondWhenTheFirstIsRouted() {
        // given
        NODES.gate.hold("sent");
        String body = NODES.event("message.sent", "sent");
        CompletableFuture<Integer> delivery = NODES.deliverToGate(body);
        // when
        CompletableFuture<Integer> sameNode = NODES.first().deliver(body);
        int otherNode = NODES.second().delivered(body);
        NODES.passThrough();
        // then
        assertThat(otherNode).isEqualTo(503);
        assertThat(delivery).isNotDone();
        assertThat(sameNode).isNotDone();
        NODES.gate.open("sent");
        assertThat(List.of(delivery.join(), sameNode.join(), NODES.second().delivered(body)))
                .containsOnly(200);
        assertThat(NODES.ended()).containsExactly("sent");
    }

    @Test
    void respondsToTheSecondWhenTheFirstHasRoutedItsEarlierStage() {
        // given
        NODES.gate.hold("sent");
        String body = NODES.event("message.delivered", "sent", "delivered");
        CompletableFuture<Integer> delivery = NODES.deliverToGate(body);
        // when
        CompletableFuture<Integer> sameNode = NODES.first().deliver(body);
        int otherNode = NODES.second().delivered(body);
        NODES.passThrough();
        // then
        assertThat(otherNode).isEqualTo(503);
        assertThat(sameNode).isNotDone();
        assertThat(NODES.begun()).containsExactly("sent");
        NODES.gate.open("sent");
        assertThat(List.of(delivery.join(), sameNode.join(), NODES.second().delivered(body)))
                .containsOnly(200);
        assertThat(NODES.ended()).containsExactly("sent", "delivered");
    }
}
