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

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies with other fields than those of a send. */
class UnreadBodyTest {

    private static final String IMAGE = "https://a.example/1.jpg";

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void ignoresTheBodyIfTheUriHasAllFields() throws Exception {
        // given
        routes.start();
        Map<String, Object> order = Map.of("id", 7, "phone", "0171");
        // when
        for (Object body : List.of(order, new ObjectMapper().valueToTree(order), List.of(1), new Object())) {
            Exchange sent = routes.to("chatmaid:send?to=" + RECIPIENT + "&content=hi&idempotencyKey=order-${header.id}")
                    .withHeader("id", body.getClass().getName())
                    .withBody(body)
                    .send();
            // then
            assertThat(sent.getException()).isNull();
        }
        assertThat(routes.sandbox().messages()).hasSize(4).allMatch(message -> message.content()
                .equals("hi"));
    }

    @Test
    void rejectsAnUnknownFieldIfTheBodyIsRead() throws Exception {
        // given
        routes.start();
        // when
        Exchange read = routes.to("chatmaid:send?to=" + RECIPIENT + "&content=hi")
                .withBody(Map.of("mediaUrls", IMAGE, "id", 7))
                .send();
        Exchange missing = routes.to("chatmaid:send?to=" + RECIPIENT)
                .withBody(Map.of("contnet", "hi"))
                .send();
        // then
        assertThat(read.getException()).hasMessageContaining("the body has a field 'id'");
        assertThat(missing.getException()).hasMessageContaining("the body has a field 'contnet'");
        assertThat(routes.sandbox().messages()).isEmpty();
    }
}
