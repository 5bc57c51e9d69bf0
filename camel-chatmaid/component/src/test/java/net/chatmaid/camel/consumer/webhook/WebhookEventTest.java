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
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.OutgoingMessage;
import net.chatmaid.camel.model.PhoneChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records and headers of other events than stages. */
class WebhookEventTest {

    @RegisterExtension
    final RoutedWebhooks webhooks = new RoutedWebhooks();

    @Test
    void routesTheRecordOfEachEvent() throws Exception {
        // given
        WebhookServer server = webhooks.start("");
        // when
        server.delivered("""
                {"event": "message.received", "data": {"messageId": "inmsg_1", "from": "+15557654321", "type": "text",
                "content": "Hi"}}""");
        server.delivered("""
                {"event": "message.outgoing", "data": {"from": "+15551234567", "to": "+15557654321", "type": "text",
                "content": "On it"}}""");
        server.delivered("""
                {"event": "phone.disconnected", "data": {"phoneId": "ph_1", "phoneNumber": "+15551234567",
                "status": "disconnected", "lastDisconnectedAt": "2026-03-01T10:00:00Z"}}""");
        // then
        assertThat(webhooks.routed)
                .extracting(exchange -> exchange.getMessage().getBody().getClass())
                .isEqualTo(List.of(InboundMessage.class, OutgoingMessage.class, PhoneChange.class));
        assertThat(webhooks.events()).containsExactly("message.received", "message.outgoing", "phone.disconnected");
        assertThat(webhooks.routed.get(0).getMessage().getHeader("CamelChatmaidReplyTo"))
                .isEqualTo("+15557654321");
        assertThat(webhooks.routed.get(1).getMessage().getHeader("CamelChatmaidType"))
                .isEqualTo("text");
        assertThat(webhooks.routed.get(2).getMessage().getHeader("CamelChatmaidPhoneNumber"))
                .isEqualTo("+15551234567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+15557654321", "15557654321", "15557654321@s.whatsapp.net", "15557654321:3@s.whatsapp.net"})
    void namesAPersonByTheSameNumberInEachEvent(String written) throws Exception {
        // given
        WebhookServer server = webhooks.start("");
        // when
        server.delivered("""
                {"event": "message.received", "data": {"messageId": "inmsg_1", "from": "%s", "to": "15551234567"}}""".formatted(written));
        server.delivered("""
                {"event": "message.outgoing", "data": {"from": "15551234567", "to": "%s", "content": "On it"}}""".formatted(written));
        server.delivered("""
                {"event": "message.sent", "data": {"messageId": "msg_1", "from": "15551234567", "to": "%s"}}""".formatted(written));
        // then
        assertThat(webhooks.routed)
                .extracting(exchange -> exchange.getMessage().getHeader("CamelChatmaidMessageTo"))
                .containsExactly("+15551234567", "+15557654321", "+15557654321");
        assertThat(webhooks.routed)
                .extracting(exchange -> exchange.getMessage().getHeader("CamelChatmaidMessageFrom"))
                .containsExactly("+15557654321", "+15551234567", "+15551234567");
    }

    @Test
    void acceptsAnEventThatIsNotKnown() throws Exception {
        WebhookServer server = webhooks.start("");
        assertThat(server.delivered("{\"event\": \"message.edited\", \"data\": 5}"))
                .isEqualTo(200);
        assertThat(webhooks.routed).isEmpty();
    }
}
