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
package net.chatmaid.camel.trace;

import static net.chatmaid.camel.trace.RecordedTraces.received;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Without a tracer, no request carries a trace, whatever the headers of a message say. */
class WithoutTracerTest {

    private static final String STRANGER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void theHeadersOfAMessageDoNotGoOn() throws Exception {
        // given
        routes.startRouteTo("chatmaid:send?from=%2B15551234567&to=%2B15557654321");
        // when
        routes.to("direct:start")
                .withHeader("traceparent", STRANGER)
                .withHeader("tracestate", "vendor=1")
                .withHeader("baggage", "user=1")
                .withBody("hi")
                .send();
        // then
        assertThat(received(routes, "traceparent")).containsExactly("none");
        assertThat(received(routes, "tracestate")).containsExactly("none");
        assertThat(received(routes, "baggage")).containsExactly("none");
    }

    @Test
    void aStatusChangeHasNoTrace() throws Exception {
        // given
        MockEndpoint changes = routes.mock("changes");
        changes.expectedMinimumMessageCount(1);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to("chatmaid:send?from=%2B15551234567&to=%2B15557654321");
                from("chatmaid:status?delay=20&initialDelay=1").to(changes);
            }
        });
        // when
        routes.to("direct:start")
                .withHeader("traceparent", STRANGER)
                .withBody("hi")
                .send();
        routes.sandbox().setStatus(routes.sandbox().messages().get(0).id(), "sent");
        // then
        changes.assertIsSatisfied();
        assertThat(changes.getExchanges().get(0).getMessage().getHeaders())
                .doesNotContainKeys(ChatmaidConstants.SEND_TRACEPARENT, "traceparent");
    }
}
