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

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Dynamic URIs that would lose text. */
class DynamicRejectionTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void rejectsAStreamThatTheUriHasRead() throws Exception {
        // given
        routes.context().setStreamCaching(false);
        routes.start(DynamicRoute.to("chatmaid:send?to=+15557654321&content=Hello ${body}"));
        // when
        Exchange sent = routes.to("direct:start")
                .withBody(new ByteArrayInputStream("World".getBytes(StandardCharsets.UTF_8)))
                .send();
        // then
        assertThat(sent.getException()).hasMessageContaining("Enable stream caching");
        assertThat(routes.sandbox().requestCount()).isZero();
    }

    @Test
    void rejectsAFunctionThatCamelWouldCut() throws Exception {
        // given
        routes.start(DynamicRoute.to("chatmaid:send?to=+15557654321&content=${body.replace('&','a')}"));
        // when
        Exchange sent = routes.to("direct:start").withBody("x").send();
        // then
        assertThat(sent.getException()).hasMessageContaining("the option content contains a Simple function");
        assertThat(routes.sandbox().requestCount()).isZero();
    }
}
