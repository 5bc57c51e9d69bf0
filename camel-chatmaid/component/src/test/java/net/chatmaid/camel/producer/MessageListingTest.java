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

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Message;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists of all messages, and pages that are not valid. */
class MessageListingTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void rejectsAPageThatIsNotValid() throws Exception {
        routes.start();
        for (Object page : new Object[] {"0", "-1", "first", 1.5}) {
            // when
            Exchange response = routes.to("chatmaid:messages")
                    .withHeader("CamelChatmaidPage", page)
                    .send();
            // then
            assertThat(response.getException())
                    .isInstanceOf(ChatmaidValidationException.class)
                    .hasMessageContaining("page is '" + page + "' in the header CamelChatmaidPage");
        }
        assertThat(routes.sandbox().requestCount()).isZero();
    }

    @Test
    void splitsAllMessagesAsAStream() throws Exception {
        // given
        List<String> ids = SentMessages.add(routes, 230);
        Set<String> split = new HashSet<>();
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:all")
                        .to("chatmaid:messages?fetch=all")
                        .split(body())
                        .streaming()
                        .process(exchange -> split.add(
                                exchange.getMessage().getBody(Message.class).id()));
            }
        });
        // when
        Exchange done = routes.to("direct:all").send();
        // then
        assertThat(done.getException()).isNull();
        assertThat(split).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(routes.sandbox().requestCount()).isEqualTo(3);
    }
}
