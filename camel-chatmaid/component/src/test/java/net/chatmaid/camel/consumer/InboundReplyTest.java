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
package net.chatmaid.camel.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxInbound;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reply to a received message. */
class InboundReplyTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void goesToTheAuthorFromTheSenderThatReceivedTheMessage() throws Exception {
        // given
        routes.sandbox().addPhone("+15559990000", "Second", "connected");
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from(ReceivedMessages.URI)
                        .to(
                                "chatmaid:send?to=${header.CamelChatmaidReplyTo}&from=${body.to}&content=We read: ${body.content}");
            }
        });
        PollRequests.awaitMore(routes, PollRequests.INBOUND, 5);
        // when
        SandboxInbound asked = routes.sandbox().receive("+15557654321", "Where is my order?");
        await().until(() -> routes.sandbox().messages().size() == 1);
        // then
        assertThat(routes.sandbox().messages()).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo("+15557654321");
            assertThat(message.from()).isEqualTo(asked.to());
            assertThat(message.content()).isEqualTo("We read: Where is my order?");
        });
    }
}
