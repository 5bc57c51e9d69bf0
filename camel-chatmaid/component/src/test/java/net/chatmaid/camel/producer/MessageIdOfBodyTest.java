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

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.Message;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The message id in a body, else in the header. */
class MessageIdOfBodyTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void readsTheHeaderIfTheBodyHasNoId() throws Exception {
        // given
        String id = routes.sandbox()
                .addMessage(
                        routes.sandbox().liveKey(),
                        RECIPIENT,
                        "hi",
                        routes.sandbox().clock().now())
                .id();
        String other = routes.sandbox()
                .addMessage(
                        routes.sandbox().liveKey(),
                        OTHER_RECIPIENT,
                        "hi",
                        routes.sandbox().clock().now())
                .id();
        routes.start();
        ObjectMapper json = new ObjectMapper();
        Map<Object, String> bodies = new HashMap<>();
        bodies.put("Order 7784", id);
        bodies.put(Map.of("id", 7), id);
        bodies.put(List.of(other), id);
        bodies.put(new Object(), id);
        bodies.put(other, other);
        bodies.put(Map.of("id", other), other);
        bodies.put(json.createObjectNode().put("id", other), other);
        bodies.put(Map.of("message", Map.of("id", other), "status", "read"), other);
        bodies.forEach((body, expected) -> {
            // when
            Exchange found = routes.to("chatmaid:status")
                    .withHeader("CamelChatmaidMessageId", id)
                    .withBody(body)
                    .send();
            // then
            assertThat(found.getException()).isNull();
            assertThat(found.getMessage().getBody(Message.class).id()).isEqualTo(expected);
        });
    }
}
