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
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream that several options read. */
class StreamInOptionsTest {

    @RegisterExtension
    final SandboxRoutes routes = RepeatedSend.routes();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content=Hello ${body}&idempotencyKey=k-${body}",
                "content=Hello ${bodyAs(String)}",
                "content=${body}&idempotencyKey=${body}",
                "content=Hello ${header.stream}&idempotencyKey=k-${header.stream}",
            })
    void repeatsTheStreamForEachOption(String options) throws Exception {
        // given
        routes.start(RepeatedSend.redelivering("chatmaid:send?to=" + RECIPIENT + "&" + options));
        routes.sandbox().failNext(1, "POST", RepeatedSend.PATH, Fault.lostResponse());
        // when
        Exchange sent = routes.to("direct:start")
                .withBody(RepeatedSend.stream("World"))
                .withHeader("stream", RepeatedSend.stream("World"))
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages()).singleElement().satisfies(message -> assertThat(message.content())
                .endsWith("World"));
        assertThat(RepeatedSend.bodies(routes))
                .hasSize(2)
                .containsOnly(RepeatedSend.bodies(routes).get(0));
    }
}
