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

/** A body in an expression, in YAML. */
class YamlExpressionTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void writesTheBodyAsJson() throws Exception {
        // when
        JsonNode result = YamlRoutes.end(routes, """
                - from:
                    uri: direct:start
                    steps:
                      - to: chatmaid:verify
                      - setHeader:
                          name: report
                          simple: "${body.toString}"
                      - setBody:
                          simple: '{"answer": ${body}}'
                      - to: mock:end
                """);
        // then
        assertThat(result.get("answer").get("environment").asText()).isEqualTo("live");
        assertThat(routes.mock("end").getExchanges().get(0).getMessage().getHeader("report", String.class))
                .startsWith("Not ready to go live:");
    }
}
