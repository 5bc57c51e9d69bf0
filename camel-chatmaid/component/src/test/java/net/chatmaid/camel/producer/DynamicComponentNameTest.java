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

import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A dynamic URI of a component under another name. */
class DynamicComponentNameTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void doesNotEvaluateTheText() throws Exception {
        // given
        ChatmaidComponent second = new ChatmaidComponent();
        second.setConfiguration(routes.options());
        routes.context().addComponent("whatsapp", second);
        routes.start(DynamicRoute.to("whatsapp:send?to=${header.phone}&content=${body}"));
        // when
        Exchange sent = routes.to("direct:start")
                .withBody("${camelId}")
                .withHeader("phone", "+15557654321")
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("${camelId}");
    }
}
