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

/** All messages in YAML. */
class YamlMessageListingTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void splitsAllMessagesAsJson() throws Exception {
        // given
        List<SandboxMessage> messages = YamlRoutes.add(routes, 120);
        // when
        List<JsonNode> rows = YamlRoutes.ends(routes, """
                - from:
                    uri: direct:start
                    steps:
                      - to: chatmaid:messages?fetch=all
                      - split:
                          simple: "${body}"
                          streaming: true
                          steps:
                            - transformDataType:
                                toType: chatmaid:application-json
                            - to: mock:end
                """);
        // then
        assertThat(rows)
                .extracting(row -> row.get("id").asText())
                .containsExactlyInAnyOrderElementsOf(
                        messages.stream().map(SandboxMessage::id).toList());
        assertThat(routes.sandbox().requestCount("GET", "/v1/messages")).isEqualTo(2);
    }
}
