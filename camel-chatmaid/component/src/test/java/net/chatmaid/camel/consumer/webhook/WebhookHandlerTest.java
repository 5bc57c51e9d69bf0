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
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The handler never blocks its caller, and calls back once. */
class WebhookHandlerTest {

    private static final int MANY = 500;

    @RegisterExtension
    final HandledWebhooks webhooks = new HandledWebhooks();

    @Test
    void holdsNoThreadForDeliveriesThatWait() throws Exception {
        // given
        WebhookHandler handler = webhooks.handler("");
        List<Exchange> requests = new CopyOnWriteArrayList<>();
        // when: all by this one thread
        for (int i = 0; i < MANY; i++) {
            requests.add(webhooks.send(handler, stage("message.sent", "msg_" + i, "sent")));
            requests.add(webhooks.send(handler, stage("message.delivered", "msg_" + i, "sent", "delivered")));
        }
        // then
        assertThat(webhooks.routed).hasSize(MANY);
        assertThat(webhooks.callbacks).hasValue(0);
        // and when
        await().until(() -> {
            webhooks.continueRoute();
            return webhooks.callbacks.get() >= 2 * MANY;
        });
        // then
        assertThat(webhooks.callbacks).hasValue(2 * MANY);
        assertThat(webhooks.routed).hasSize(2 * MANY).doesNotHaveDuplicates();
        assertThat(requests).allSatisfy(request -> assertThat(HandledWebhooks.status(request))
                .isEqualTo(200));
    }
}
