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
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Options of the endpoint take precedence over what a message brings. */
class EndpointOptionPrecedenceTest {

    private static final String IMAGE = "https://a.example/1.jpg";

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void sendsAttachmentsWithoutTextForAnEmptyContentOption() throws Exception {
        // given
        routes.start();
        // when
        Exchange sent = routes.to("chatmaid:send?content=&to=" + RECIPIENT)
                .withHeader("CamelChatmaidContent", "of the header")
                .withHeader("CamelChatmaidMediaUrls", IMAGE)
                .withBody("of the body")
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages()).singleElement().satisfies(message -> {
            assertThat(message.content()).isNull();
            assertThat(message.mediaUrls()).containsExactly(IMAGE);
        });
    }

    @Test
    void readsTheConfigurationBeanAndLeavesItAsItIs() throws Exception {
        // given
        ChatmaidConfiguration bean = routes.options().copy();
        bean.setTo(OTHER_RECIPIENT);
        bean.setContent("of the bean");
        routes.bind("alerts", bean).start();
        // when
        for (String uri : List.of(
                "chatmaid:send?configuration=#alerts&content=of the URI",
                "chatmaid:send?content=of the URI&configuration=#bean:alerts&apiKey="
                        + routes.sandbox().liveKey())) {
            Exchange sent = routes.to(uri)
                    .withHeader("CamelChatmaidTo", RECIPIENT)
                    .withHeader("CamelChatmaidContent", "of the header")
                    .send();
            assertThat(sent.getException()).isNull();
        }
        // then
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::to, SandboxMessage::content)
                .containsExactly(tuple(OTHER_RECIPIENT, "of the URI"), tuple(OTHER_RECIPIENT, "of the URI"));
        assertThat(bean.getContent()).isEqualTo("of the bean");
    }
}
