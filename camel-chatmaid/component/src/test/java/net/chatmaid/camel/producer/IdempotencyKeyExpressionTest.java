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

import java.nio.charset.StandardCharsets;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An idempotency key as an expression. */
class IdempotencyKeyExpressionTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void readsTextAndKeyFromTheSameStream() throws Exception {
        // given
        routes.startRouteTo("chatmaid:send?to=+15557654321&content=Hello ${body}&idempotencyKey=k-${body}");
        // when
        Exchange sent = routes.to("direct:start")
                .withBody(new InputStreamCache("stream".getBytes(StandardCharsets.UTF_8)))
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("Hello stream");
        assertThat(routes.sandbox().requests().get(1).body()).contains("\"k-stream\"");
    }

    @Test
    void rejectsAKeyWithAMissingHeader() throws Exception {
        // given
        routes.startRouteTo("chatmaid:send?to=+15557654321&idempotencyKey=order-${header.orderId}");
        // when
        Exchange sent = routes.to("direct:start").withBody("hi").send();
        // then
        assertThat(sent.getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll(
                        "order-${header.orderId}", "${header.orderId} is missing or blank", "only the first");
        assertThat(routes.sandbox().requestCount()).isZero();
        // and no header fills the hole
        assertThat(routes.to("direct:start")
                        .withBody("hi")
                        .withHeader("orderId", " \u00a0\u200b")
                        .withHeader("CamelChatmaidIdempotencyKey", "order-1")
                        .send()
                        .getException())
                .hasMessageContaining("${header.orderId} is missing or blank");
    }
}
