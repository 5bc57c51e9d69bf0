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
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A redelivery after the sender has been disconnected. */
class RedeliveryWithAnotherSenderTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void sendsOnce() throws Exception {
        // given
        routes.options().setMaxRetries(0);
        routes.sandbox().addPhone("+15559990000", "Second", "connected");
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidTransportException.class)
                        .maximumRedeliveries(1)
                        .redeliveryDelay(1)
                        .onRedelivery(exchange -> {
                            routes.sandbox().setConnectionStatus("+15551234567", "disconnected");
                            routes.to("chatmaid:phones").send();
                        });
                from("direct:start").to("chatmaid:send?to=+15557654321");
            }
        });
        routes.sandbox().failNext(1, "POST", "/v1/messages/send", Fault.lostResponse());
        // when
        Exchange sent = routes.to("direct:start").withBody("once").send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages()).hasSize(1);
        assertThat(routes.sandbox()
                        .requests()
                        .get(routes.sandbox().requestCount() - 1)
                        .body())
                .contains("+15559990000");
    }
}
