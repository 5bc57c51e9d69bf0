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
import org.apache.camel.Exchange;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs of attachments in a dynamic URI. */
class DynamicUrlTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://s.example/a%2Fb.pdf?sig=x%2Fy%3D",
                "https://s.example/a+b.pdf?X-Amz-Signature=a%2Bb&X-Amz-Expires=60#x",
                "https://s.example/%25%26%7B.pdf"
            })
    void passesAUrlUnchanged(String url) throws Exception {
        // given
        routes.start(DynamicRoute.to("chatmaid:send?to=+15557654321&mediaUrls=${header.u}"));
        // when
        Exchange sent = routes.to("direct:start").withHeader("u", url).send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::mediaUrls)
                .containsExactly(List.of(url));
        assertThat(DynamicRoute.endpoints(routes)).hasSize(1);
    }
}
