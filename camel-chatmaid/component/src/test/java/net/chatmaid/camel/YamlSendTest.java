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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A send in YAML, whose result is JSON text. */
class YamlSendTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void sendsTheFieldsOfJson() throws Exception {
        // when
        JsonNode sent = YamlRoutes.end(routes, """
                - from:
                    uri: direct:start
                    steps:
                      - setBody:
                          constant: '{"to": "+15557654321", "content": "Order 7784 is on its way"}'
                      - convertBodyTo:
                          type: net.chatmaid.camel.model.SendRequest
                      - to: chatmaid:send
                      - convertBodyTo:
                          type: String
                      - to: mock:end
                """);
        // then
        assertThat(routes.sandbox().messages()).singleElement().satisfies(message -> {
            assertThat(message.content()).isEqualTo("Order 7784 is on its way");
            assertThat(sent.get("id").asText()).isEqualTo(message.id());
        });
        assertThat(sent.get("to").asText()).isEqualTo(SandboxRoutes.RECIPIENT);
        assertThat(Instant.parse(sent.get("createdAt").asText())).isNotNull();
    }
}
