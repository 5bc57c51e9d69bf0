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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A dynamic URI in YAML. */
class DynamicYamlTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void createsOneEndpointForYamlWithParameters() throws Exception {
        // given
        PluginHelper.getRoutesLoader(routes.context()).loadRoutes(ResourceHelper.fromString("route.yaml", """
                - from:
                    uri: direct:start
                    steps:
                      - toD:
                          uri: chatmaid:send
                          parameters:
                            to: "${header.phone}"
                            content: "Hello ${body}"
                """));
        routes.start();
        // when
        for (String text : List.of("x&to=+15550009999", "${camelId}")) {
            routes.to("direct:start")
                    .withBody(text)
                    .withHeader("phone", "+15557654321")
                    .send();
        }
        // then
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("Hello x&to=+15550009999", "Hello ${camelId}");
        assertThat(DynamicRoute.endpoints(routes)).hasSize(1);
    }
}
