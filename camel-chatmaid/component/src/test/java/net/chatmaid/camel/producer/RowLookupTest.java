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

import static net.chatmaid.camel.SandboxRoutes.OTHER_RECIPIENT;
import static net.chatmaid.camel.SandboxRoutes.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lookup of each row of a list. */
class RowLookupTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void looksEachRowUpByItsOwnId() throws Exception {
        // given
        routes.sandbox()
                .addMessage(
                        routes.sandbox().liveKey(),
                        RECIPIENT,
                        "one",
                        routes.sandbox().clock().now());
        routes.sandbox()
                .addMessage(
                        routes.sandbox().liveKey(),
                        OTHER_RECIPIENT,
                        "two",
                        routes.sandbox().clock().now());
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .to("chatmaid:send?to=" + RECIPIENT)
                        .to("chatmaid:messages")
                        .split(body())
                        .setProperty("row", simple("${body.id}"))
                        .to("chatmaid:status")
                        .process(exchange -> assertThat(exchange.getMessage().getHeader("CamelChatmaidMessageId"))
                                .isEqualTo(exchange.getProperty("row")))
                        .to("mock:row");
            }
        });
        routes.mock("row").expectedMessageCount(3);
        // when
        Exchange done = routes.to("direct:start").withBody("three").send();
        // then
        assertThat(done.getException()).isNull();
        routes.mock("row").assertIsSatisfied();
    }
}
