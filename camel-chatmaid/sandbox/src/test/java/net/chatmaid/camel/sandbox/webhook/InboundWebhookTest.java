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

import static net.chatmaid.camel.sandbox.webhook.DeliveredWebhooks.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Webhooks of messages that the account receives or its phones send. */
class InboundWebhookTest {

    @RegisterExtension
    final DeliveredWebhooks webhooks = new DeliveredWebhooks();

    @Test
    void reportsAReceivedMessage() {
        // when
        SandboxInbound received =
                webhooks.sandbox().receive("+15557654321", "image", "My receipt", "120363043211234567@g.us");
        Instant earlier = START.minusMillis(1);
        webhooks.sandbox()
                .addInbound(new SandboxInbound(
                        null, "+15557654321", PlainHttpClient.SENDER, "hello", "text", false, null, earlier, earlier));
        webhooks.sandbox().webhooks().deliverDue();

        // then
        assertThat(webhooks.events()).containsExactly("message.received");
        assertThat(webhooks.hooks().get(0).json())
                .hasToString("{\"event\":\"message.received\",\"timestamp\":\"2026-02-06T14:00:00.250Z\","
                        + "\"data\":{\"messageId\":\"" + received.id() + "\",\"from\":\"+15557654321\","
                        + "\"to\":\"+15551234567\",\"content\":\"My receipt\",\"type\":\"image\",\"isGroup\":true,"
                        + "\"groupId\":\"120363043211234567@g.us\",\"receivedAt\":\"2026-02-06T14:00:00.250Z\"}}");
    }

    @Test
    void reportsAMessageFromThePhone() {
        // when
        webhooks.sandbox().personWrites("+15557654321", "I call you back");
        webhooks.sandbox().personWrites("120363043211234567@g.us", "Hello all");
        webhooks.sandbox().webhooks().deliverDue();

        // then
        assertThat(webhooks.events()).containsExactly("message.outgoing", "message.outgoing");
        assertThat(webhooks.hooks().get(0).json().path("data"))
                .hasToString("{\"from\":\"+15551234567\",\"to\":\"+15557654321\",\"content\":\"I call you back\","
                        + "\"type\":\"text\",\"isGroup\":false,\"groupId\":null,\"source\":\"manual\","
                        + "\"sentAt\":\"2026-02-06T14:00:00.250Z\"}");
        assertThat(webhooks.hooks().get(1).json().path("data").path("groupId").asText())
                .isEqualTo("120363043211234567@g.us");
        assertThat(webhooks.sandbox().messages()).isEmpty();
        assertThatThrownBy(() -> webhooks.sandbox().personWrites("someone", "hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("someone");
    }
}
