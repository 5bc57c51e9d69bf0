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

import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deliveries to two nodes. */
class WebhooksOfTwoNodesTest {

    @RegisterExtension
    static final WebhookNodes NODES = new WebhookNodes();

    @Test
    void respondsWith503WhileAnotherNodeRoutesAnEarlierStage() {
        // given
        NODES.gate.hold("sent");
        CompletableFuture<Integer> sent = NODES.deliverToGate(NODES.event("message.sent", "sent"));
        String body = NODES.event("message.delivered", "sent", "delivered");
        // when
        int busy = NODES.second().delivered(body);
        NODES.gate.open("sent");
        // then
        assertThat(busy).isEqualTo(503);
        assertThat(sent.join()).isEqualTo(200);
        assertThat(NODES.second().delivered(body)).isEqualTo(200);
        assertThat(NODES.ended()).containsExactly("sent", "delivered");
    }

    @Test
    void routesEachStageOnceAndInOrder() {
        // when
        List<CompletableFuture<Integer>> deliveries = IntStream.range(0, 20)
                .boxed()
                .flatMap(i -> List.of(
                        stage("message.read", "msg_many_" + i, "sent", "delivered", "read"),
                        stage("message.delivered", "msg_many_" + i, "sent", "delivered"),
                        stage("message.sent", "msg_many_" + i, "sent"),
                        stage("message.delivered", "msg_many_" + i, "sent", "delivered"))
                        .stream())
                .flatMap(body ->
                        List.of(NODES.first().deliver(body), NODES.second().deliver(body)).stream())
                .toList();
        // then
        assertThat(deliveries)
                .allSatisfy(delivery -> assertThat(delivery.join()).isIn(200, 503));
        for (int i = 0; i < 20; i++) {
            String id = "msg_many_" + i;
            NODES.first().delivered(stage("message.read", id, "sent", "delivered", "read"));
            assertThat(NODES.gate.ended(id)).containsExactly("sent", "delivered", "read");
        }
        assertThat(NODES.claims.contains("msg_many_0:sent")).isFalse();
    }
}
