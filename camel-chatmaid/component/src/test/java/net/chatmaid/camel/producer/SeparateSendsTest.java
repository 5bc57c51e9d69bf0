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

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sends of one exchange that are messages of their own. */
class SeparateSendsTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void sendsTwiceForTwoEndpointsOfARoute() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .setProperty("text", body())
                        .to("chatmaid:send?to=+15557654321")
                        .setBody(exchangeProperty("text"))
                        .to("chatmaid:send?to=+15557654321");
            }
        });
        // when
        routes.to("direct:start").withBody("the same words").send();
        // then
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("the same words", "the same words");
    }

    @Test
    void sendsAnotherPayloadAfterAFailure() throws Exception {
        // given
        routes.options().setMaxRetries(0);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .doTry()
                        .to("chatmaid:send?to=+15557654321")
                        .doCatch(ChatmaidTransportException.class)
                        .setBody(constant("second text"))
                        .to("chatmaid:send?to=+15557654321")
                        .end();
            }
        });
        routes.sandbox().failNext(1, "POST", "/v1/messages/send", Fault.lostResponse());
        // when
        routes.to("direct:start").withBody("first text").send();
        // then
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("first text", "second text");
    }
}
