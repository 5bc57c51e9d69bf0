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
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sender of a send that names none. */
class FirstConnectedSenderTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void looksTheFirstConnectedSenderUpOnce() throws Exception {
        // given
        routes.startRouteTo("chatmaid:send?to=+15557654321");
        // when
        routes.to("direct:start").withBody("one").send();
        routes.to("direct:start").withBody("two").send();
        // then
        assertThat(routes.sandbox().messages()).extracting(SandboxMessage::from).containsOnly("+15551234567");
        assertThat(routes.sandbox().requestCount("GET", "/v1/phone-numbers")).isEqualTo(1);
    }

    @Test
    void sharesTheStatusOfASenderThatAnotherEndpointFetches() throws Exception {
        // given
        routes.sandbox().addPhone("+15559990000", "Second", "connected");
        routes.startRouteTo("chatmaid:send?to=+15557654321");
        routes.to("direct:start").withBody("one").send();
        // when
        routes.sandbox().setConnectionStatus("+15551234567", "disconnected");
        routes.to("chatmaid:phones?maxRetries=7").send();
        routes.to("direct:start").withBody("two").send();
        // then
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::from)
                .containsExactly("+15551234567", "+15559990000");
    }
}
