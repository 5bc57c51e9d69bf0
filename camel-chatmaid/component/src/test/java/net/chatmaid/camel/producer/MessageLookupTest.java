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

import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.FluentProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message that is looked up. */
class MessageLookupTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @Test
    void readsTheIdFromHeaderOptionOrBody() {
        // given
        SandboxMessage message = message("+15557654321");
        Message known = routes.to("chatmaid:status").withBody(message.id()).request(Message.class);
        List<FluentProducerTemplate> ways = List.of(
                routes.to("chatmaid:status").withHeader("CamelChatmaidMessageId", message.id()),
                routes.to("chatmaid:status?messageId=${header.id}").withHeader("id", message.id()),
                routes.to("chatmaid:status").withBody(" " + message.id() + "\n"),
                routes.to("chatmaid:status").withBody(known));
        for (FluentProducerTemplate way : ways) {
            // when
            Exchange response = way.send();
            // then
            assertThat(response.getException()).isNull();
            assertThat(response.getMessage().getBody(Message.class).id()).isEqualTo(message.id());
            assertThat(response.getMessage().getHeader("CamelChatmaidStatus")).isEqualTo("pending");
        }
    }

    private SandboxMessage message(String to) {
        return routes.sandbox()
                .addMessage(
                        routes.sandbox().liveKey(),
                        to,
                        "hi",
                        routes.sandbox().clock().now());
    }
}
