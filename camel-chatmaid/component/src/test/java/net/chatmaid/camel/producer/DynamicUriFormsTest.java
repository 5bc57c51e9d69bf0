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
import java.util.Properties;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of a dynamic URI. */
class DynamicUriFormsTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chatmaid:send?to=${header.phone}&content=a ${body} %25 b",
                "chatmaid://send?content=RAW(a ${body} % b)&to=+${header.digits}",
                "chatmaid:send?to=RAW(${header.phone})&content=a $simple{body} %25 b",
                "chatmaid:send?to= ${header.digits}&content=a+${body} %25 b&maxRetries={{retries}} ",
                "{{send}}&content=a ${body} %25 b",
                "chatmaid:send?to=${header.phone}&content={{greeting}}",
                "chatmaid:send?to=${header.phone}\n    &content=a ${body} %25 b",
            })
    void readsTheUriInEachForm(String uri) throws Exception {
        // given
        Properties properties = new Properties();
        properties.put("retries", "1");
        properties.put("send", "chatmaid:send?to=${header.phone}");
        properties.put("greeting", "a ${body} %25 b");
        routes.context().getPropertiesComponent().setInitialProperties(properties);
        routes.start(DynamicRoute.to(uri));
        // when
        for (String text : List.of("${camelId}", "y")) {
            routes.to("direct:start")
                    .withBody(text)
                    .withHeader("phone", "+15557654321")
                    .withHeader("digits", "15557654321")
                    .send();
        }
        // then
        assertThat(routes.sandbox().messages()).extracting(SandboxMessage::to).containsOnly("+15557654321");
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("a ${camelId} % b", "a y % b");
        assertThat(DynamicRoute.endpoints(routes)).hasSize(1);
    }
}
