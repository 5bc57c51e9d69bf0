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
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Input headers serve one send. */
class InputHeadersTest {

    private static final String OPS = "+15557650000";
    private static final String IMAGE = "https://a.example/1.jpg";

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void removesTheHeadersThatASendHasRead() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to("chatmaid:send").to("chatmaid:send?to=" + OPS + "&content=ops");
            }
        });
        // when
        Exchange sent = routes.to("direct:start")
                .withHeader("camelchatmaidto", RECIPIENT)
                .withHeader("CamelChatmaidMediaUrls", IMAGE)
                .withHeader("CamelChatmaidIdempotencyKey", "order-1")
                .withBody("invoice")
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::to, SandboxMessage::content, SandboxMessage::mediaUrls)
                .containsExactly(tuple(RECIPIENT, "invoice", List.of(IMAGE)), tuple(OPS, "ops", List.of()));
        assertThat(sent.getMessage().getHeaders())
                .doesNotContainKeys("CamelChatmaidTo", "CamelChatmaidMediaUrls", "CamelChatmaidIdempotencyKey");
    }

    @Test
    void keepsTheHeadersThatASendHasNotRead() throws Exception {
        // given
        routes.start();
        // when
        Exchange sent = routes.to("chatmaid:send?to=" + OPS)
                .withHeader("CamelChatmaidTo", RECIPIENT)
                .withBody("hi")
                .send();
        // then
        assertThat(sent.getMessage().getHeaders()).containsEntry("CamelChatmaidTo", RECIPIENT);
    }
}
