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
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A send by options of its URI. */
class SendTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void sendsTheBodyByTheUriOfTheReadme() throws Exception {
        // given
        routes.startRouteTo("chatmaid:send?from=+15551234567&to=+15557654321");
        // when
        Exchange sent =
                routes.to("direct:start").withBody("Order 7784 confirmed").send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(onlyMessage())
                .extracting(SandboxMessage::from, SandboxMessage::to, SandboxMessage::content)
                .containsExactly("+15551234567", "+15557654321", "Order 7784 confirmed");
        Message response = sent.getMessage().getBody(Message.class);
        assertThat(response.id()).isEqualTo(onlyMessage().id());
        assertThat(sent.getMessage().getHeaders())
                .containsEntry("CamelChatmaidMessageId", response.id())
                .containsEntry("CamelChatmaidStatus", "pending")
                .doesNotContainKey("CamelChatmaidErrorCode");
    }

    private SandboxMessage onlyMessage() {
        assertThat(routes.sandbox().messages()).hasSize(1);
        return routes.sandbox().messages().get(0);
    }
}
