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

import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidWaitTimeoutException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A redelivery after a wait has timed out. */
class WaitTimeoutRedeliveryTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final WaitingSend waiting = new WaitingSend(routes);

    @BeforeEach
    void start() throws Exception {
        waiting.start();
    }

    @Test
    void sendsOnce() throws Exception {
        // given
        AtomicInteger attempts = new AtomicInteger();
        routes.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidWaitTimeoutException.class)
                        .maximumRedeliveries(2)
                        .redeliveryDelay(1)
                        .onRedelivery(exchange -> attempts.incrementAndGet());
                from("direct:send").to(WaitingSend.SEND + "delivered&waitTimeout=50&to=+15557654321");
            }
        });
        // when
        Exchange exchange = routes.to("direct:send").withBody("hi").send();
        // then
        assertThat(exchange.getException()).isInstanceOf(ChatmaidWaitTimeoutException.class);
        assertThat(attempts).hasValue(2);
        assertThat(routes.sandbox().requestCount("POST", "/v1/messages/send")).isEqualTo(3);
        assertThat(routes.sandbox().messages()).hasSize(1);
    }
}
