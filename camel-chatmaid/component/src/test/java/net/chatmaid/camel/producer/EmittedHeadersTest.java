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
package net.chatmaid.camel.producer;

import static net.chatmaid.camel.SandboxRoutes.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.header.ChangeHeaders;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Headers that a consumer or an operation sets are not read by the next operation. */
class EmittedHeadersTest {

    private static final String OPS = "+15557650000";

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void doesNotSendToTheRecipientOfAStatusChange() throws Exception {
        // given
        SandboxMessage sent = routes.sandbox()
                .addMessage(
                        routes.sandbox().liveKey(),
                        RECIPIENT,
                        "hi",
                        routes.sandbox().clock().now());
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:change")
                        .process(exchange -> ChangeHeaders.put(
                                exchange.getMessage().getBody(StatusChange.class), exchange.getMessage()))
                        .setBody(simple("${header.CamelChatmaidMessageTo} was not reached"))
                        .to("chatmaid:send?to=" + OPS);
            }
        });
        Message message = routes.to("chatmaid:status").withBody(sent.id()).request(Message.class);
        // when
        routes.to("direct:change")
                .withBody(new StatusChange(message, null, message.status(), null))
                .send();
        // then
        assertThat(routes.sandbox().messages().get(1))
                .extracting(SandboxMessage::to, SandboxMessage::content)
                .containsExactly(OPS, RECIPIENT + " was not reached");
    }
}
