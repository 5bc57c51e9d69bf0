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
import net.chatmaid.camel.sandbox.SandboxInbound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Operations that list, in YAML. */
class YamlOperationsTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void listsSendersAsJson() throws Exception {
        // when
        JsonNode phones = YamlRoutes.end(routes, YamlRoutes.resultOf("chatmaid:phones"));
        // then
        assertThat(phones.findValuesAsText("phoneNumber")).contains("+15551234567");
        assertThat(phones.findValuesAsText("connectionStatus")).contains("connected");
    }

    @Test
    void listsReceivedMessagesAsJson() throws Exception {
        // given
        SandboxInbound received = routes.sandbox().receive(SandboxRoutes.RECIPIENT, "Where is my order?");
        // when
        JsonNode page = YamlRoutes.end(routes, YamlRoutes.resultOf("chatmaid:inbound"));
        // then
        assertThat(page).singleElement().satisfies(row -> {
            assertThat(row.get("id").asText()).isEqualTo(received.id());
            assertThat(row.get("content").asText()).isEqualTo("Where is my order?");
        });
    }

    @Test
    void listsGroupsAsJson() throws Exception {
        // when
        JsonNode groups = YamlRoutes.end(routes, YamlRoutes.resultOf("chatmaid:groups"));
        // then
        assertThat(groups).hasSize(2).allSatisfy(group -> assertThat(
                        group.get("isCommunityAnnounce").isBoolean())
                .isTrue());
        assertThat(groups.findValuesAsText("id")).contains("120363043211234567@g.us");
    }
}
