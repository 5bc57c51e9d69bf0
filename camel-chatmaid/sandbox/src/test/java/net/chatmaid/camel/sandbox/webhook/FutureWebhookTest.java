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
package net.chatmaid.camel.sandbox.webhook;

import static net.chatmaid.camel.sandbox.webhook.DeliveredWebhooks.SECRET;
import static net.chatmaid.camel.sandbox.webhook.DeliveredWebhooks.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Webhooks of a later version of the API. */
class FutureWebhookTest {

    @RegisterExtension
    final DeliveredWebhooks webhooks = new DeliveredWebhooks();

    @Test
    void haveMoreFields() {
        try (ChatmaidSandbox future = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual(START))
                .futureFields(true)
                .webhook(webhooks.url("/hook"), SECRET)
                .start()) {
            future.receive("+15557654321", "hello");
            future.webhooks().deliverDue();
            JsonNode body = webhooks.hooks().get(0).json();
            assertThat(body.path("futureField").isObject()).isTrue();
            assertThat(body.path("data").path("futureField").isObject()).isTrue();
        }
    }
}
