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

import java.time.Duration;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A redelivery under a key that the component made. */
class RedeliveredDuplicateTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.test();

    @Test
    void isNoDuplicate() throws Exception {
        // given: the response is lost, and the redelivery comes later
        routes.options().setMaxRetries(0);
        routes.sandbox().failNext(1, Fault.lostResponse());
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler()
                        .maximumRedeliveries(1)
                        .redeliveryDelay(0)
                        .onRedelivery(exchange -> routes.sandbox().advance(Duration.ofMinutes(1))));
                from("direct:in").to("chatmaid:send?to=" + RECIPIENT);
            }
        });
        // when
        Exchange end = routes.to("direct:in").withBody("Hi").send();
        // then
        assertThat(end.getException()).isNull();
        assertThat(end.getMessage().getHeader("CamelChatmaidDuplicate")).isEqualTo(false);
        assertThat(routes.sandbox().messages()).hasSize(1);
    }
}
