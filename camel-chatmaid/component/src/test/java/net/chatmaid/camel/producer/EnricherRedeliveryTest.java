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
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A redelivery of an enricher. */
class EnricherRedeliveryTest {

    @RegisterExtension
    final SandboxRoutes routes = RepeatedSend.routes();

    @Test
    void sendsOnce() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidTransportException.class)
                        .maximumRedeliveries(3)
                        .redeliveryDelay(1);
                from("direct:start").enrich("chatmaid:send?to=" + RECIPIENT);
            }
        });
        routes.sandbox().failNext(2, "POST", RepeatedSend.PATH, Fault.lostResponse());
        // when
        Exchange sent =
                routes.to("direct:start").withBody(RepeatedSend.stream("once")).send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("once");
        assertThat(RepeatedSend.bodies(routes)).hasSize(3);
    }
}
