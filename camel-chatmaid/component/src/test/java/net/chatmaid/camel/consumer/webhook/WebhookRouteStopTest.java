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

/** A delivery that waits while its route is stopped. */
class WebhookRouteStopTest {

    @RegisterExtension
    static final WebhookNodes NODES = new WebhookNodes();

    @Test
    void respondsWhenTheRouteStops() throws Exception {
        // given
        NODES.gate.hold("sent");
        NODES.first().deliver(NODES.event("message.sent", "sent"));
        await().until(() -> NODES.begun().size() == 1);
        CompletableFuture<Integer> waiting = NODES.deliverWaiting("delivered", "sent", "delivered");
        assertThat(waiting).isNotDone();
        // when
        NODES.context.getShutdownStrategy().setTimeout(1);
        NODES.context.getRouteController().stopRoute("events");
        NODES.gate.open("sent");
        // then
        await().until(waiting::isDone);
    }
}
