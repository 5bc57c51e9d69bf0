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
import java.util.List;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages of messages in YAML. */
class YamlMessagePageTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void returnsAPageAsJson() throws Exception {
        // given
        List<SandboxMessage> messages = YamlRoutes.add(routes, 5);
        // when
        JsonNode page = YamlRoutes.end(routes, """
                - from:
                    uri: direct:start
                    steps:
                      - to: chatmaid:messages?limit=3
                      - convertBodyTo:
                          type: String
                      - to: mock:end
                """);
        // then
        assertThat(page.isArray()).isTrue();
        assertThat(page).hasSize(3);
        assertThat(messages).extracting(SandboxMessage::id).containsAll(page.findValuesAsText("id"));
    }

    @Test
    void returnsAnEmptyPageAsJson() throws Exception {
        // when
        JsonNode page = YamlRoutes.end(routes, """
                - from:
                    uri: direct:start
                    steps:
                      - to: chatmaid:messages
                      - convertBodyTo:
                          type: byte[]
                      - convertBodyTo:
                          type: String
                      - to: mock:end
                """);
        // then
        assertThat(page.isArray()).isTrue();
        assertThat(page).isEmpty();
    }
}
