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

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidNotFoundException;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.sandbox.SandboxInbound;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Received messages, by page, all of them, or one. */
class InboundListingTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void listsReceivedMessagesAndLooksOneUp() throws Exception {
        // given
        SandboxInbound first = routes.sandbox().receive("+15557654321", "Where is my order?");
        routes.sandbox().advance(Duration.ofSeconds(1));
        SandboxInbound second = routes.sandbox().receive("+15557654321", "audio", null, "120363043211234567@g.us");
        routes.start();
        // when
        Exchange page = routes.to("chatmaid:inbound?limit=1").send();
        Iterator<?> all = routes.to("chatmaid:inbound?fetch=all").request(Iterator.class);
        Exchange one = routes.to("chatmaid:inbound")
                .withHeader("CamelChatmaidMessageId", second.id())
                .send();
        // then
        assertThat(rows(page)).hasSize(1);
        assertThat(page.getMessage().getHeader("CamelChatmaidTotalPages")).isEqualTo(2);
        assertThat(all)
                .toIterable()
                .extracting(row -> ((InboundMessage) row).id())
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(one.getMessage().getBody(InboundMessage.class).type()).hasToString("audio");
        assertThat(one.getMessage().getHeaders())
                .containsEntry("CamelChatmaidType", "audio")
                .containsEntry("CamelChatmaidReplyTo", "120363043211234567@g.us")
                .doesNotContainKeys("CamelChatmaidFrom", "CamelChatmaidTo");
        assertThat(routes.to("chatmaid:inbound?messageId=inmsg_none").send().getException())
                .isInstanceOf(ChatmaidNotFoundException.class);
    }

    private static List<?> rows(Exchange response) {
        return response.getMessage().getBody(List.class);
    }
}
