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
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two sends under one idempotency key. */
class IdempotencyKeyTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void sendsOnceUnderTheSameKey() throws Exception {
        // given
        routes.startRouteTo("chatmaid:send?to=+15557654321&idempotencyKey=order-${header.orderId}");
        // when
        Exchange first = routes.to("direct:start")
                .withBody("hi")
                .withHeader("orderId", 7)
                .send();
        Exchange again = routes.to("direct:start")
                .withBody("hi")
                .withHeader("orderId", 7)
                .send();
        // then
        assertThat(routes.sandbox().messages()).hasSize(1);
        assertThat(again.getMessage().getHeader("CamelChatmaidMessageId"))
                .isEqualTo(first.getMessage().getHeader("CamelChatmaidMessageId"));
    }

    @Test
    void acceptsAKeyOfAnyLength() throws Exception {
        // given
        routes.startRouteTo("chatmaid:send?to=+15557654321");
        String key = "order-".repeat(20);
        // when
        Exchange first = routes.to("direct:start")
                .withBody("hi")
                .withHeader("CamelChatmaidIdempotencyKey", key)
                .send();
        routes.to("direct:start")
                .withBody("hi")
                .withHeader("CamelChatmaidIdempotencyKey", key)
                .send();
        // then
        assertThat(first.getException()).isNull();
        assertThat(routes.sandbox().messages()).hasSize(1);
    }
}
