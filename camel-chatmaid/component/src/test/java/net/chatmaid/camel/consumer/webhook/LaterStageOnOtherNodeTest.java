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

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A later stage while another node routes an earlier one. */
class LaterStageOnOtherNodeTest {

    @RegisterExtension
    static final WebhookNodes NODES = new WebhookNodes();

    @Test
    void respondsWith503AndRoutesItAfterTheEarlierStage() {
        // given
        NODES.gate.hold("delivered");
        CompletableFuture<Integer> delivered = NODES.first().deliver(NODES.event("message.delivered", "delivered"));
        await().until(() -> NODES.begun().contains("delivered"));
        // when
        int read = NODES.second().delivered(NODES.event("message.read", "read"));
        NODES.gate.open("delivered");
        // then
        assertThat(read).isEqualTo(503);
        assertThat(delivered.join()).isEqualTo(200);
        assertThat(NODES.second().delivered(NODES.event("message.read", "read")))
                .isEqualTo(200);
        assertThat(NODES.ended()).containsExactly("delivered", "read");
    }
}
