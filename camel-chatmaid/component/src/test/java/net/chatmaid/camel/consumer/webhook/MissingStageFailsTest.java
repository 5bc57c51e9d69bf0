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

/** A missing stage that the event of a later one routes, and that fails. */
class MissingStageFailsTest {

    @RegisterExtension
    static final WebhookNodes NODES = new WebhookNodes();

    @Test
    void routesItByItsOwnEvent() {
        // given: the later event has come first, and routes what is missing
        NODES.gate.hold("sent");
        CompletableFuture<Integer> delivered =
                NODES.deliverToGate(NODES.event("message.delivered", "sent", "delivered"));
        NODES.lookedUp.clear();
        CompletableFuture<Integer> sent = NODES.first().deliver(NODES.event("message.sent", "sent"));
        await().until(() -> NODES.lookedUp.contains(NODES.key("sent")));
        NODES.passThrough();
        assertThat(sent).isNotDone();
        // when
        NODES.gate.fail("sent");
        // then: the later event may have had its last attempt
        assertThat(delivered.join()).isEqualTo(500);
        assertThat(sent.join()).isEqualTo(200);
        assertThat(NODES.ended()).containsExactly("sent");
    }

    @Test
    void routesNoLaterStageBeforeTheNextDelivery() {
        // given
        NODES.gate.hold("sent");
        String body = NODES.event("message.delivered", "sent", "delivered");
        CompletableFuture<Integer> delivery = NODES.deliverToGate(body);
        // when
        NODES.gate.fail("sent");
        // then
        assertThat(delivery.join()).isEqualTo(500);
        assertThat(NODES.begun()).containsExactly("sent");
        // and it can be delivered again, on either node
        assertThat(NODES.second().delivered(body)).isEqualTo(200);
        assertThat(NODES.ended()).containsExactly("sent", "delivered");
    }
}
