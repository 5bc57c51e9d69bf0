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

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a failed exchange shows of a stream. */
class StreamDumpTest {

    @RegisterExtension
    final SandboxRoutes routes = RepeatedSend.routes();

    @Test
    void showsNothingOfTheStream() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to("chatmaid:send?to=" + RECIPIENT);
            }
        });
        routes.sandbox().failNext(1, "POST", RepeatedSend.PATH, Fault.lostResponse());
        // when
        Exchange failed = routes.to("direct:start")
                .withBody(RepeatedSend.stream("secret text"))
                .send();
        // then
        assertThat(failed.getException()).isInstanceOf(ChatmaidTransportException.class);
        assertThat(failed.getProperties().toString()).doesNotContain("secret text");
    }
}
