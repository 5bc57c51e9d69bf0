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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The account in YAML. */
class YamlAccountTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void returnsTheAccountAsJson() throws Exception {
        // when
        JsonNode account = YamlRoutes.end(routes, YamlRoutes.resultOf("chatmaid:account"));
        // then
        assertThat(account.get("environment").asText()).isEqualTo("live");
    }

    @Test
    void returnsTheUsageAsJson() throws Exception {
        // given
        YamlRoutes.add(routes, 3);
        // when
        JsonNode usage = YamlRoutes.end(routes, YamlRoutes.resultOf("chatmaid:usage?period=day"));
        // then
        assertThat(usage.get("period").asText()).isEqualTo("day");
        assertThat(usage.get("messages").get("total").asInt()).isEqualTo(3);
    }

    @Test
    void returnsTheReportAsJson() throws Exception {
        // when
        JsonNode report = YamlRoutes.end(routes, YamlRoutes.resultOf("chatmaid:verify?from=+15551234567"));
        // then
        assertThat(report.get("environment").asText()).isEqualTo("live");
        assertThat(report.get("ready").asBoolean()).isFalse();
        assertThat(report.get("checks").findValuesAsText("name"))
                .containsExactly("apiKey", "environment", "sender", "webhookSecret");
    }
}
