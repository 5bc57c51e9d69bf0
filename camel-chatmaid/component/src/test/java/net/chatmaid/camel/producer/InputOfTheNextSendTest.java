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
import static org.assertj.core.api.Assertions.tuple;

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the next attempt and the next send read. */
class InputOfTheNextSendTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void readsTheHeadersAgainOnRedelivery() throws Exception {
        // given
        routes.options().setMaxRetries(0);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidTransportException.class)
                        .maximumRedeliveries(2)
                        .redeliveryDelay(1);
                from("direct:start").to("chatmaid:send");
            }
        });
        routes.sandbox().failNext(1, "POST", "/v1/messages/send", Fault.lostResponse());
        // when
        Exchange sent = routes.to("direct:start")
                .withHeader("CamelChatmaidTo", RECIPIENT)
                .withHeader("CamelChatmaidContent", "hi")
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::to, SandboxMessage::content)
                .containsExactly(tuple(RECIPIENT, "hi"));
    }

    @Test
    void doesNotReadTheResponseOfTheSendBefore() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to("chatmaid:send?to=" + RECIPIENT).to("chatmaid:send");
            }
        });
        // when
        Exchange sent = routes.to("direct:start").withBody("hi").send();
        // then
        assertThat(sent.getException()).isInstanceOf(ChatmaidValidationException.class);
        assertThat(routes.sandbox().messages()).hasSize(1);
    }
}
