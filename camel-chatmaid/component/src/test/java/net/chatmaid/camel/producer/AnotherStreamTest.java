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
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Another stream after a failure. */
class AnotherStreamTest {

    @RegisterExtension
    final SandboxRoutes routes = RepeatedSend.routes();

    @Test
    void sendsAnotherStreamAsAnotherText() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .doTry()
                        .to("chatmaid:send?to=" + RECIPIENT)
                        .doCatch(ChatmaidTransportException.class)
                        .process(exchange -> exchange.getMessage().setBody(RepeatedSend.stream("second")))
                        .to("chatmaid:send?to=" + RECIPIENT)
                        .end();
            }
        });
        routes.sandbox().failNext(1, "POST", RepeatedSend.PATH, Fault.lostResponse());
        // when
        routes.to("direct:start").withBody(RepeatedSend.stream("first")).send();
        // then
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("first", "second");
    }
}
