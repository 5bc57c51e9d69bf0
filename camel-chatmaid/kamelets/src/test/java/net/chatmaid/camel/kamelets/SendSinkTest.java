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
package net.chatmaid.camel.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sends by the sink. */
class SendSinkTest {

    @RegisterExtension
    final SendSink sink = new SendSink();

    @Test
    void sendsTheBodyToTheRecipientOfTheProperty() throws Exception {
        // given
        sink.start("""
                to: "+15557654321"
                """);
        // when
        Message response = sink.routes().send("direct:start", "Order 7784 confirmed", Map.of());
        // then
        assertThat(sink.message().to()).isEqualTo("+15557654321");
        assertThat(sink.message().content()).isEqualTo("Order 7784 confirmed");
        assertThat(KameletRoutes.json(response).get("id").asText())
                .isEqualTo(sink.message().id());
        assertThat(response.getHeader("CamelChatmaidMessageId"))
                .isEqualTo(sink.message().id());
    }

    @Test
    void sendsAStructuredBodyAsText() throws Exception {
        // given
        sink.start("""
                to: "+15557654321"
                """);
        Map<String, Object> others = Map.of(
                "to",
                "+15550009999",
                "from",
                SendSink.SECOND_SENDER,
                "content",
                "Hello",
                "idempotencyKey",
                "order-7784");
        // when
        sink.routes().send("direct:start", others, Map.of());
        // then
        assertThat(sink.message().to()).isEqualTo("+15557654321");
        assertThat(sink.message().from()).isNotEqualTo(SendSink.SECOND_SENDER);
        assertThat(sink.message().content()).contains("order-7784");
    }
}
