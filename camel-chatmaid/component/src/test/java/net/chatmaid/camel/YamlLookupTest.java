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
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lookup in YAML. */
class YamlLookupTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void returnsTheMessageAsJson() throws Exception {
        // given
        SandboxMessage message = YamlRoutes.add(routes, 1).get(0);
        // when
        JsonNode found = YamlRoutes.end(routes, """
                - from:
                    uri: direct:start
                    steps:
                      - to: "chatmaid:status?messageId=%s"
                      - convertBodyTo:
                          type: String
                      - to: mock:end
                """.formatted(message.id()));
        // then
        assertThat(found.get("id").asText()).isEqualTo(message.id());
        assertThat(found.get("content").asText()).isEqualTo("Order 0");
    }
}
