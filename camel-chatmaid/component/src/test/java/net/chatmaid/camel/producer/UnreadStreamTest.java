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

import static net.chatmaid.camel.SandboxRoutes.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stream that no field needs. */
class UnreadStreamTest {

    @RegisterExtension
    final SandboxRoutes routes = RepeatedSend.routes();

    @Test
    void doesNotReadTheStream() throws Exception {
        // given
        InputStream unread = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("it was read");
            }
        };
        routes.start(RepeatedSend.redelivering("chatmaid:send?to=${header.to}&content=Your file is here"));
        // when
        Exchange sent = routes.to("direct:start")
                .withBody(unread)
                .withHeader("to", RECIPIENT)
                .send();
        // then
        assertThat(sent.getException()).isNull();
    }
}
