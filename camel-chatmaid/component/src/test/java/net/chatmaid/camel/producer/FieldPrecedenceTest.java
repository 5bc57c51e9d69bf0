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
import java.util.Map;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The endpoint's option, else the header, else the body, else the component's default. */
class FieldPrecedenceTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void readsOptionThenHeaderThenBodyThenDefault() throws Exception {
        // given
        routes.options().setFrom("+15559990009");
        routes.options().setTo("+15559990009");
        routes.options().setContent("of the component");
        routes.options().setMediaUrls("https://component.example/a.jpg");
        List.of("2", "3", "9").forEach(each -> routes.sandbox().addPhone("+1555999000" + each, each, "connected"));
        routes.start();
        Map<String, Object> headers = Map.of(
                "CamelChatmaidFrom", "+15559990002",
                "CamelChatmaidTo", "+15559990002",
                "CamelChatmaidContent", "of the header",
                "CamelChatmaidMediaUrls", "https://header.example/a.jpg");
        Map<String, Object> body = Map.of(
                "from", "+15559990003",
                "to", "+15559990003",
                "content", "of the body",
                "mediaUrls", List.of("https://body.example/a.jpg"));
        // when
        String uri = "chatmaid:send?from=+15551234567&to=" + RECIPIENT
                + "&content=of the option&mediaUrls=https://option.example/a.jpg";
        routes.to(uri).withHeaders(headers).withBody(body).send();
        routes.to("chatmaid:send").withHeaders(headers).withBody(body).send();
        routes.to("chatmaid:send").withBody(body).send();
        routes.to("chatmaid:send").send();
        // then
        assertThat(routes.sandbox().messages())
                .extracting(
                        SandboxMessage::from, SandboxMessage::to, SandboxMessage::content, SandboxMessage::mediaUrls)
                .containsExactly(
                        tuple("+15551234567", RECIPIENT, "of the option", List.of("https://option.example/a.jpg")),
                        tuple("+15559990002", "+15559990002", "of the header", List.of("https://header.example/a.jpg")),
                        tuple("+15559990003", "+15559990003", "of the body", List.of("https://body.example/a.jpg")),
                        tuple(
                                "+15559990009",
                                "+15559990009",
                                "of the component",
                                List.of("https://component.example/a.jpg")));
    }
}
