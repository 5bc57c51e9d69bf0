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

/** Options of a send as expressions. */
class SendExpressionTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void evaluatesOptionsAndNothingThatAMessageBrings() throws Exception {
        // given
        routes.startRouteTo("chatmaid:send?from=+15551234567&to=+${header.digits}"
                + "&content=Order ${header.orderId} for ${body} confirmed&idempotencyKey=order-${header.orderId}");
        // when
        routes.to("direct:start")
                .withBody("${sys.user.home}")
                .withHeader("digits", "15557654321")
                .withHeader("orderId", "${body}")
                .send();
        routes.to("direct:start")
                .withHeader("digits", "15557654321")
                .withHeader("orderId", 2)
                .withBody("nothing")
                .send();
        routes.to("chatmaid:send?to=+15557654321")
                .withHeader("CamelChatmaidContent", "${sys.user.home}")
                .send();
        // then
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly(
                        "Order ${body} for ${sys.user.home} confirmed",
                        "Order 2 for nothing confirmed",
                        "${sys.user.home}");
        assertThat(routes.sandbox().requests().get(0).body()).contains("\"idempotencyKey\":\"order-${body}\"");
    }
}
