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
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Attachments for a group. */
class SendAttachmentsTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void sendsAttachmentsInAnyFormToAGroup() throws Exception {
        // given
        routes.start(
                route(
                        "chatmaid:send?to=120363043211234567@g.us&mediaUrls=https://example.com/a,b.png,https://example.com/c.png"));
        // when
        routes.to("direct:start").send();
        routes.to("chatmaid:send?to=120363043211234567@g.us")
                .withBody("caption")
                .withHeader("CamelChatmaidMediaUrls", new String[] {"https://example.com/d.png"})
                .send();
        // then
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::mediaUrls)
                .containsExactly(
                        List.of("https://example.com/a,b.png", "https://example.com/c.png"),
                        List.of("https://example.com/d.png"));
        assertThat(routes.sandbox().messages()).allMatch(SandboxMessage::isGroup);
    }

    private static RouteBuilder route(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to(uri);
            }
        };
    }
}
