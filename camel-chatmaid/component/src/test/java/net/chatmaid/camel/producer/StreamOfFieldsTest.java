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

import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Streams that hold fields. */
class StreamOfFieldsTest {

    @RegisterExtension
    final SandboxRoutes routes = RepeatedSend.routes();

    @Test
    void repeatsJsonAndAStreamInAMap() throws Exception {
        for (Object body : List.of(
                RepeatedSend.stream("{\"to\": \"" + RECIPIENT + "\", \"content\": \"hi\"}"),
                java.util.Map.of("to", RECIPIENT, "content", RepeatedSend.stream("hi")))) {
            SandboxRoutes each = SandboxRoutes.live(routes.sandbox());
            each.options().setMaxRetries(0);
            each.context().setStreamCaching(false);
            try (each) {
                each.start(RepeatedSend.redelivering("chatmaid:send?bodyFormat=json"));
                routes.sandbox().failNext(1, "POST", RepeatedSend.PATH, Fault.lostResponse());
                // when
                Exchange sent = each.to("direct:start").withBody(body).send();
                // then
                assertThat(sent.getException()).isNull();
            }
        }
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("hi", "hi");
    }
}
