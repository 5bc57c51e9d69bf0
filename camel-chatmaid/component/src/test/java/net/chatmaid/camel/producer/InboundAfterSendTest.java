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

import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A list of received messages after a send. */
class InboundAfterSendTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void listsReceivedMessagesAfterASend() throws Exception {
        // given
        routes.sandbox().receive(RECIPIENT, "Where is my order?");
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to("chatmaid:send?to=" + RECIPIENT).to("chatmaid:inbound");
            }
        });
        // when
        Exchange listed = routes.to("direct:start").withBody("hi").send();
        // then
        assertThat(listed.getException()).isNull();
        assertThat((List<?>) listed.getMessage().getBody(List.class)).hasSize(1);
    }
}
