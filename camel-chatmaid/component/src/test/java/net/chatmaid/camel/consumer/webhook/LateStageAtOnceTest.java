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
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A late stage while a later one is being routed. */
class LateStageAtOnceTest {

    @RegisterExtension
    static final WebhookNodes NODES = new WebhookNodes();

    @Test
    void waitsForTheLaterStageAndLeavesTheLateOneOut() {
        // given
        NODES.gate.hold("read");
        CompletableFuture<Integer> read = NODES.first().deliver(NODES.event("message.read", "read"));
        await().until(() -> NODES.begun().contains("read"));
        // when
        CompletableFuture<Integer> delivered = NODES.first().deliver(NODES.event("message.delivered", "delivered"));
        int elsewhere = NODES.second().delivered(NODES.event("message.delivered", "delivered"));
        // then: the other node is told to ask again
        assertThat(elsewhere).isEqualTo(503);
        assertThat(delivered).isNotDone();
        // and when
        NODES.gate.open("read");
        // then
        assertThat(List.of(read.join(), delivered.join())).containsOnly(200);
        assertThat(NODES.second().delivered(NODES.event("message.delivered", "delivered")))
                .isEqualTo(200);
        assertThat(NODES.ended()).containsExactly("read");
        assertThat(NODES.claims.contains(NODES.key("delivered"))).isFalse();
    }

    @Test
    void routesItWhenTheLaterStageFails() {
        // given
        NODES.gate.hold("read");
        CompletableFuture<Integer> read = NODES.first().deliver(NODES.event("message.read", "read"));
        await().until(() -> NODES.begun().contains("read"));
        CompletableFuture<Integer> delivered = NODES.first().deliver(NODES.event("message.delivered", "delivered"));
        // when
        NODES.gate.fail("read");
        // then
        assertThat(read.join()).isEqualTo(500);
        assertThat(delivered.join()).isEqualTo(200);
        assertThat(NODES.first().delivered(NODES.event("message.read", "read"))).isEqualTo(200);
        assertThat(NODES.ended()).containsExactly("delivered", "read");
    }
}
